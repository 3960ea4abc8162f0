//! The text files as the reference parser of Fluent understands them.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

/// A message or an attribute.
pub struct Text {
    pattern: Pattern<String>,
}

/// The messages (`key`) and attributes (`key.attribute`) of a file.
///
/// # Errors
/// What the reference parser refuses, what stands twice, or what stands alone.
pub fn messages(file: &str) -> Result<BTreeMap<String, Text>, String> {
    let resource = parser::parse(on_their_own_lines(file))
        .map_err(|(_, errors)| format!("the reference parser refuses it: {errors:?}"))?;
    let mut found = BTreeMap::new();
    let mut add = |key: String, pattern: Pattern<String>| match found.insert(key.clone(), Text { pattern }) {
        Some(_) => Err(format!("`{key}` stands twice")),
        None => Ok(()),
    };
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name;
                add(key.clone(), message.value.ok_or(format!("`{key}` has no text of its own"))?)?;
                for attribute in message.attributes {
                    add(format!("{key}.{}", attribute.id.name), attribute.value)?;
                }
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(_) | Entry::Junk { .. } => return Err(format!("not a message: {entry:?}")),
        }
    }
    Ok(found)
}

/// Gives each form of a plural the line that Fluent wants for it.
fn on_their_own_lines(file: &str) -> String {
    let mut spread = String::with_capacity(file.len());
    let mut rest = file;
    while let Some((before, after)) = rest.split_once("->") {
        let (forms, after) = after.split_once('}').expect("a plural ends with a brace");
        let forms = forms.replace("[one]", "\n        [one]").replace("*[other]", "\n       *[other]");
        spread.push_str(&format!("{before}->{forms}\n    }}"));
        rest = after;
    }
    spread + rest
}

impl Text {
    /// What it says about one thing or about several, with each variable as `‹name›`.
    pub fn say(&self, singular: bool) -> String {
        said(&self.pattern, singular)
    }

    /// The variables it uses.
    pub fn variables(&self) -> BTreeSet<String> {
        let both = self.say(true) + &self.say(false);
        let selectors = self.pattern.elements.iter().filter_map(|element| match element {
            PatternElement::Placeable { expression: Expression::Select { selector, .. } } => {
                Some(variable(selector))
            }
            _ => None,
        });
        both.split('‹')
            .skip(1)
            .filter_map(|part| part.split_once('›'))
            .map(|(name, _)| name.to_owned())
            .chain(selectors)
            .collect()
    }
}

fn said(pattern: &Pattern<String>, singular: bool) -> String {
    let wanted = if singular { "one" } else { "other" };
    let element = |element: &PatternElement<String>| match element {
        PatternElement::TextElement { value } => value.clone(),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => {
            format!("‹{}›", variable(inline))
        }
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => variants
            .iter()
            .find(|form| matches!(&form.key, VariantKey::Identifier { name } if name == wanted))
            .map(|form| said(&form.value, singular))
            .expect("a plural has the forms `one` and `other`"),
    };
    pattern.elements.iter().map(element).collect()
}

fn variable(inline: &InlineExpression<String>) -> String {
    match inline {
        InlineExpression::VariableReference { id } => id.name.clone(),
        other => panic!("only variables can be put in: {other:?}"),
    }
}
