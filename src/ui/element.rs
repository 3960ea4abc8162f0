//! Elements built call by call, all of one type whatever they hold. Leptos renders them; its `view!` would make a type,
//! and code to download, of every combination of tag, attributes and children.

use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::element::inner_html;
use leptos::tachys::html::event;
use leptos::tachys::html::node_ref::node_ref;
use leptos::tachys::html::property::prop;
use leptos::tachys::view::iterators::StaticVec;
use std::borrow::Cow;
use std::sync::{Arc, Mutex};

/// What follows signals: run again when one of those that it read has changed.
type Following<T> = Arc<Mutex<dyn FnMut() -> T + Send>>;

/// An element.
pub struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element without anything.
pub fn el(tag: &'static str) -> El {
    El { tag, attributes: Vec::new(), children: Vec::new() }
}

impl El {
    /// Sets its classes.
    pub fn class(self, class: impl Into<Word>) -> Self {
        self.attr("class", class)
    }

    /// Sets its id.
    pub fn id(self, id: impl Into<Word>) -> Self {
        self.attr("id", id)
    }

    /// Adds an attribute; one that is `None` stays away.
    pub fn attr(mut self, name: &'static str, value: impl Into<Word>) -> Self {
        self.attributes.push(match value.into() {
            Word::Fixed(value) => custom_attribute(name, value).into_any_attr(),
            Word::Live(value) => custom_attribute(name, value).into_any_attr(),
        });
        self
    }

    /// Adds an attribute that is there, with the value `true`, only while something holds.
    pub fn mark(self, name: &'static str, holds: impl Fn() -> bool + Send + 'static) -> Self {
        self.attr(name, move || holds().then_some("true"))
    }

    /// Sets the value of a control, as often as what it follows changes.
    pub fn value(mut self, value: impl Fn() -> String + Send + 'static) -> Self {
        let value: Following<String> = Arc::new(Mutex::new(value));
        self.attributes.push(prop("value", value).into_any_attr());
        self
    }

    /// Sets a property that is true or false, such as `checked`, as often as what it follows changes.
    pub fn flag(mut self, name: &'static str, holds: impl Fn() -> bool + Send + 'static) -> Self {
        let holds: Following<bool> = Arc::new(Mutex::new(holds));
        self.attributes.push(prop(name, holds).into_any_attr());
        self
    }

    /// Listens to an event.
    pub fn on(mut self, event: &'static str, listen: impl FnMut(web_sys::Event) + 'static) -> Self {
        let listen: Box<dyn FnMut(web_sys::Event)> = Box::new(listen);
        self.attributes.push(event::on(ev::Custom::new(event), listen).into_any_attr());
        self
    }

    /// Listens to an event of a control, whose value counts.
    pub fn on_value(self, event: &'static str, mut listen: impl FnMut(String) + 'static) -> Self {
        self.on(event, move |event| listen(event_target_value(&event)))
    }

    /// Lets others reach the element.
    pub fn known_as(mut self, known: NodeRef<leptos::html::Div>) -> Self {
        self.attributes.push(node_ref(known).into_any_attr());
        self
    }

    /// Fills it with markup of our own making, as often as what it follows changes.
    pub fn html(mut self, html: impl Fn() -> String + Send + 'static) -> Self {
        let html: Following<String> = Arc::new(Mutex::new(html));
        self.attributes.push(inner_html(html).into_any_attr());
        self
    }

    /// Adds a child.
    pub fn child(mut self, child: impl Part) -> Self {
        self.children.push(child.part());
        self
    }
}

/// The value of an attribute.
pub enum Word {
    /// Stays; `None` is no attribute.
    Fixed(Option<Cow<'static, str>>),
    /// Follows signals; `None` takes the attribute away.
    Live(Following<Option<Cow<'static, str>>>),
}

impl From<&'static str> for Word {
    fn from(word: &'static str) -> Self {
        Word::Fixed(Some(Cow::Borrowed(word)))
    }
}

impl From<String> for Word {
    fn from(word: String) -> Self {
        Word::Fixed(Some(Cow::Owned(word)))
    }
}

impl From<Option<&'static str>> for Word {
    fn from(word: Option<&'static str>) -> Self {
        Word::Fixed(word.map(Cow::Borrowed))
    }
}

impl<F, W> From<F> for Word
where
    F: Fn() -> W + Send + 'static,
    W: MaybeWord,
{
    fn from(word: F) -> Self {
        Word::Live(Arc::new(Mutex::new(move || word().word())))
    }
}

/// A word that may be missing.
pub trait MaybeWord {
    /// The word.
    fn word(self) -> Option<Cow<'static, str>>;
}

impl MaybeWord for &'static str {
    fn word(self) -> Option<Cow<'static, str>> {
        Some(Cow::Borrowed(self))
    }
}

impl MaybeWord for String {
    fn word(self) -> Option<Cow<'static, str>> {
        Some(Cow::Owned(self))
    }
}

impl<W: MaybeWord> MaybeWord for Option<W> {
    fn word(self) -> Option<Cow<'static, str>> {
        self.and_then(MaybeWord::word)
    }
}

/// How ARIA writes that something holds or not.
pub fn truth(holds: bool) -> &'static str {
    if holds { "true" } else { "false" }
}

/// What can stand inside an element: text, elements, some of either, nothing, or a function of those, which is followed.
pub trait Part {
    /// The part as Leptos renders it.
    fn part(self) -> AnyView;
}

impl Part for AnyView {
    fn part(self) -> AnyView {
        self
    }
}

impl Part for El {
    fn part(self) -> AnyView {
        let element = leptos::html::custom(self.tag).add_any_attr(self.attributes);
        if self.children.is_empty() {
            element.into_any()
        } else {
            element.child(StaticVec::from(self.children)).into_any()
        }
    }
}

impl Part for &'static str {
    fn part(self) -> AnyView {
        Cow::Borrowed(self).into_any()
    }
}

impl Part for String {
    fn part(self) -> AnyView {
        Cow::<'static, str>::Owned(self).into_any()
    }
}

impl Part for () {
    fn part(self) -> AnyView {
        ().into_any()
    }
}

impl<P: Part> Part for Option<P> {
    fn part(self) -> AnyView {
        self.map_or_else(|| ().into_any(), Part::part)
    }
}

impl<P: Part> Part for Vec<P> {
    fn part(self) -> AnyView {
        many(self.into_iter().map(Part::part).collect())
    }
}

impl<F, P> Part for F
where
    F: Fn() -> P + Send + 'static,
    P: Part,
{
    fn part(self) -> AnyView {
        let follow: Following<AnyView> = Arc::new(Mutex::new(move || self().part()));
        follow.into_any()
    }
}

fn many(parts: Vec<AnyView>) -> AnyView {
    StaticVec::from(parts).into_any()
}

/// Parts one after the other.
pub fn parts<P: Part>(parts: impl IntoIterator<Item = P>) -> AnyView {
    many(parts.into_iter().map(Part::part).collect())
}

impl IntoRender for El {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        self.part()
    }
}
