//! Parts of a page that follow what they show. All parts of a kind are of one type whatever they follow, because each
//! type of view costs download.

use leptos::prelude::*;

/// A part that is made anew when what it shows changes.
pub fn view<V: IntoAny>(make: impl Fn() -> V + Send + 'static) -> AnyView {
    follow(Box::new(move || make().into_any())).into_any()
}

fn follow(make: Box<dyn Fn() -> AnyView + Send>) -> impl IntoView {
    move || make()
}

/// A text, a class or an attribute.
pub fn text(text: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(text)
}

/// A text, a class or an attribute that is one of a few known ones.
pub fn word(word: impl Fn() -> &'static str + Send + Sync + 'static) -> Signal<&'static str> {
    Signal::derive(word)
}

/// Whether something holds.
pub fn flag(flag: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(flag)
}

/// An attribute that is there only while something holds.
pub fn mark(holds: impl Fn() -> bool + Send + Sync + 'static) -> Signal<Option<&'static str>> {
    Signal::derive(move || holds().then_some("true"))
}
