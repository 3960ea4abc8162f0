//! Elements built call by call, all of one type whatever they hold. Leptos renders them; its `view!` would make a type,
//! and code to download, of every combination of tag, attributes and children.

use super::markup;
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::element::Custom;
use leptos::tachys::html::event;
use leptos::tachys::html::node_ref::node_ref;
use leptos::tachys::html::property::prop;
use leptos::tachys::view::iterators::StaticVec;
use std::borrow::Cow;
use std::sync::{Arc, Mutex};

/// A function of signals: run again when one of those that it has read changes.
type Following<T> = Arc<Mutex<dyn FnMut() -> T + Send>>;

/// A word that stays.
type Fixed = Option<Cow<'static, str>>;

/// An element of the page for others to reach, once it is there.
pub type Known = NodeRef<Custom<&'static str>>;

/// An element.
pub struct El(Box<Building>);

struct Building {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element without anything.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(Building { tag, attributes: Vec::new(), children: Vec::new() }))
}

impl El {
    /// Sets its classes.
    pub fn class(self, class: impl Word) -> Self {
        class.put("class", self)
    }

    /// Sets its id.
    pub fn id(self, id: impl Word) -> Self {
        id.put("id", self)
    }

    /// Adds an attribute; one that is `None` stays away.
    pub fn attr(self, name: &'static str, value: impl Word) -> Self {
        value.put(name, self)
    }

    /// Adds an attribute that is there, with the value `true`, only while something holds.
    pub fn mark(self, name: &'static str, holds: impl Fn() -> bool + Send + 'static) -> Self {
        self.attr(name, move || holds().then_some("true"))
    }

    /// Sets the value of a control, as often as what it follows changes.
    pub fn value(self, value: impl Fn() -> String + Send + 'static) -> Self {
        let value: Following<String> = Arc::new(Mutex::new(value));
        self.with(prop("value", value).into_any_attr())
    }

    /// Sets a property that is true or false, such as `checked`, as often as what it follows changes.
    pub fn flag(self, name: &'static str, holds: impl Fn() -> bool + Send + 'static) -> Self {
        let holds: Following<bool> = Arc::new(Mutex::new(holds));
        self.with(prop(name, holds).into_any_attr())
    }

    /// Fills it with markup of our own making (see [`markup`]), as often as what it follows changes.
    pub fn html<S: Into<Cow<'static, str>>>(self, html: impl Fn() -> S + 'static) -> Self {
        self.filled(Box::new(move || html().into()))
    }

    #[inline(never)]
    fn filled(self, html: Box<dyn Fn() -> Cow<'static, str>>) -> Self {
        let place = Known::new();
        Effect::new(move |_| {
            if let Some(place) = place.get() {
                markup::fill(&place, &html());
            }
        });
        self.known_as(place)
    }

    /// Listens to an event.
    pub fn on(self, event: &'static str, listen: impl FnMut(web_sys::Event) + 'static) -> Self {
        let listen: Box<dyn FnMut(web_sys::Event)> = Box::new(listen);
        self.with(event::on(ev::Custom::new(event), listen).into_any_attr())
    }

    /// Listens to an event of a control, whose value counts.
    pub fn on_value(self, event: &'static str, mut listen: impl FnMut(String) + 'static) -> Self {
        self.on(event, move |event| listen(event_target_value(&event)))
    }

    /// Lets others reach the element.
    pub fn known_as(self, known: Known) -> Self {
        self.with(node_ref(known).into_any_attr())
    }

    /// Adds a child.
    pub fn child(self, child: impl Part) -> Self {
        self.with_child(child.part())
    }

    #[inline(never)]
    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.0.attributes.push(attribute);
        self
    }

    #[inline(never)]
    fn with_child(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }
}

/// The value of an attribute: a text, or a function that gives one and is followed. `None` is no attribute.
pub trait Word {
    /// Puts the attribute on an element.
    fn put(self, name: &'static str, element: El) -> El;
}

impl Word for &'static str {
    #[inline(never)]
    fn put(self, name: &'static str, element: El) -> El {
        fixed(name, Some(Cow::Borrowed(self)), element)
    }
}

impl Word for String {
    #[inline(never)]
    fn put(self, name: &'static str, element: El) -> El {
        fixed(name, Some(Cow::Owned(self)), element)
    }
}

impl Word for Option<&'static str> {
    fn put(self, name: &'static str, element: El) -> El {
        fixed(name, self.map(Cow::Borrowed), element)
    }
}

#[inline(never)]
fn fixed(name: &'static str, word: Fixed, element: El) -> El {
    element.with(custom_attribute(name, word).into_any_attr())
}

impl<F, W> Word for F
where
    F: Fn() -> W + Send + 'static,
    W: MaybeWord,
{
    fn put(self, name: &'static str, element: El) -> El {
        followed(name, Arc::new(Mutex::new(move || self().word())), element)
    }
}

#[inline(never)]
fn followed(name: &'static str, word: Following<Fixed>, element: El) -> El {
    element.with(custom_attribute(name, word).into_any_attr())
}

/// A text that may be missing.
pub trait MaybeWord {
    /// The text.
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
/// What a followed function gave before is taken away, with the focus if it was there: follow no more than changes.
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
    #[inline(never)]
    fn part(self) -> AnyView {
        let Building { tag, attributes, children } = *self.0;
        let element = custom(tag).add_any_attr(attributes);
        if children.is_empty() {
            element.into_any()
        } else {
            element.child(StaticVec::from(children)).into_any()
        }
    }
}

impl Part for &'static str {
    #[inline(never)]
    fn part(self) -> AnyView {
        Cow::Borrowed(self).into_any()
    }
}

impl Part for String {
    #[inline(never)]
    fn part(self) -> AnyView {
        Cow::<'static, str>::Owned(self).into_any()
    }
}

impl Part for () {
    #[inline(never)]
    fn part(self) -> AnyView {
        ().into_any()
    }
}

impl<P: Part> Part for Option<P> {
    fn part(self) -> AnyView {
        self.map_or_else(|| ().part(), Part::part)
    }
}

impl<P: Part> Part for Vec<P> {
    fn part(self) -> AnyView {
        parts(self)
    }
}

impl<F, P> Part for F
where
    F: Fn() -> P + Send + 'static,
    P: Part,
{
    fn part(self) -> AnyView {
        follow(Arc::new(Mutex::new(move || self().part())))
    }
}

#[inline(never)]
fn follow(part: Following<AnyView>) -> AnyView {
    part.into_any()
}

/// Parts one after the other.
pub fn parts<P: Part>(parts: impl IntoIterator<Item = P>) -> AnyView {
    row(parts.into_iter().map(Part::part).collect())
}

#[inline(never)]
fn row(parts: Vec<AnyView>) -> AnyView {
    StaticVec::from(parts).into_any()
}
