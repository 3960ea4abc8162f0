//! What must hold of every picture, whatever it shows.

use jauge::ui::chart::letters::Face;
use jauge::ui::markup::{self, Piece};
use roxmltree::{Document, Node};

/// A text as it stands in the picture: its words and its box.
#[derive(Debug)]
pub struct Written {
    pub text: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// Checks a picture and gives its texts.
///
/// # Panics
/// The picture is not well-formed, is styled inline, has a number that is none, its texts lie outside or over one
/// another, or the page would show another picture than an XML reader does.
pub fn check(svg: &str) -> Vec<Written> {
    let document = Document::parse(svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
    let root = document.root_element();
    let mut shown = Vec::new();
    markup::read(svg, |piece| shown.push(piece));
    let mut meant = Vec::new();
    pieces(root, &mut meant);
    assert_eq!(shown, meant, "{svg}");
    let size = ["width", "height"].map(|name| number(root, name));
    assert_eq!(
        root.attribute("viewBox"),
        Some(format!("0 0 {} {}", size[0], size[1]).as_str()),
        "scaled: {svg}"
    );
    assert_eq!(root.attribute("role"), Some("img"));
    let labels: Vec<&str> = root.attribute("aria-labelledby").unwrap_or_default().split(' ').collect();
    let named =
        |tag| root.children().find(|node| node.has_tag_name((SVG, tag))).and_then(|n| n.attribute("id"));
    assert_eq!(labels.iter().copied().map(Some).collect::<Vec<_>>(), [named("title"), named("desc")]);
    for node in root.descendants().filter(Node::is_element) {
        node.attributes().for_each(|attribute| is_allowed(attribute.name(), attribute.value(), size, svg));
    }
    let texts: Vec<Written> =
        root.descendants().filter(|node| node.has_tag_name((SVG, "text"))).map(written).collect();
    for (index, one) in texts.iter().enumerate() {
        let inside =
            one.left > -1.0 && one.top > -1.0 && one.right < size[0] + 1.0 && one.bottom < size[1] + 1.0;
        assert!(inside, "{one:?} is cut: {svg}");
        for other in &texts[..index] {
            let apart = one.right <= other.left
                || other.right <= one.left
                || one.bottom <= other.top + 0.9
                || other.bottom <= one.top + 0.9;
            assert!(apart, "{one:?} covers {other:?}: {svg}");
        }
    }
    texts
}

const SVG: &str = "http://www.w3.org/2000/svg";

fn written(node: Node) -> Written {
    let text = node.text().unwrap_or_default().to_owned();
    let face = Face { size: number(node, "font-size"), bold: node.attribute("font-weight").is_some() };
    let (x, y, width) = (number(node, "x"), number(node, "y"), face.width(&text));
    let left = match node.attribute("text-anchor") {
        Some("middle") => x - width / 2.0,
        Some("end") => x - width,
        _ => x,
    };
    let middle = y - 0.35 * face.size;
    let (top, bottom) = (middle - face.line() / 2.0, middle + face.line() / 2.0);
    Written { text, left, top, right: left + width, bottom }
}

fn number(node: Node, name: &str) -> f64 {
    let text = node.attribute(name).unwrap_or_else(|| panic!("{name} is missing"));
    text.parse().unwrap_or_else(|_| panic!("{name}={text} is no number"))
}

/// Colours by name only, nothing inline, and every coordinate within the drawing.
fn is_allowed(name: &str, value: &str, [width, height]: [f64; 2], svg: &str) {
    let within = |value: f64, end: f64| {
        assert!((-1.5..=end + 1.5).contains(&value), "{name}={value} is outside: {svg}")
    };
    match name {
        "fill" | "stroke" => assert!(value == "none" || value.starts_with("var(--"), "{name}={value}"),
        "d" => {
            let numbers = value.split(['M', 'L', 'Z', ' ']).filter(|text| !text.is_empty());
            let numbers: Vec<f64> =
                numbers.map(|text| text.parse().unwrap_or_else(|_| panic!("{text}: {svg}"))).collect();
            for point in numbers.chunks(2) {
                within(point[0], width);
                within(point[1], height);
            }
        }
        "x" | "cx" => within(value.parse().unwrap_or(f64::NAN), width),
        "y" | "cy" => within(value.parse().unwrap_or(f64::NAN), height),
        "width" | "height" | "r" | "font-size" | "stroke-width" | "fill-opacity" | "stroke-opacity" => {
            let number: f64 = value.parse().unwrap_or(f64::NAN);
            assert!(number >= 0.0 && number.is_finite(), "{name}={value}: {svg}");
        }
        "id" | "class" | "role" | "aria-labelledby" | "viewBox" | "text-anchor" | "font-weight" => {}
        "stroke-linecap" | "stroke-linejoin" => {}
        _ => panic!("{name}={value} has no place in a chart"),
    }
}

/// A node and what it holds, as a page that keeps to the picture would show it.
fn pieces<'a>(node: Node<'a, '_>, told: &mut Vec<Piece<'a>>) {
    if let Some(text) = node.text().filter(|_| node.is_text()) {
        return told.push(Piece::Text(text.into()));
    }
    let space = node.has_tag_name((SVG, "svg")).then(|| ("xmlns", SVG.into()));
    let attributes = node.attributes().map(|attribute| (attribute.name(), attribute.value().into()));
    told.push(Piece::Begin(node.tag_name().name(), space.into_iter().chain(attributes).collect()));
    node.children().for_each(|child| pieces(child, told));
    told.push(Piece::End);
}
