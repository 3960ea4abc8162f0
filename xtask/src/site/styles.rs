//! One style sheet in place of several: their layers keep them in order, and together they compress better and are one
//! request.

use super::markup::{Tag, tags};
use crate::failure::Failure;
use crate::fingerprint;
use std::fs;
use std::path::Path;

/// Joins the style sheets of the page in their order; returns the page that asks for that one only.
pub fn join(dist: &Path, html: &str) -> Result<String, Failure> {
    let sheets: Vec<Tag> = tags(html).into_iter().filter(is_style_sheet).collect();
    let [first, others @ ..] = &*sheets else { return Ok(html.to_owned()) };
    if others.is_empty() {
        return Ok(html.to_owned());
    }
    let mut css = String::new();
    for sheet in &sheets {
        let path = dist.join(sheet.attribute("href").unwrap_or_default());
        css += &fs::read_to_string(&path).map_err(Failure::file(&path))?;
        fs::remove_file(&path).map_err(Failure::file(&path))?;
    }
    let name = format!("style-{}.css", fingerprint::of(&[css.as_bytes()]));
    let path = dist.join(&name);
    fs::write(&path, css).map_err(Failure::file(&path))?;
    let mut page = html.to_owned();
    // From the end, so that earlier positions stay right.
    for sheet in others.iter().rev() {
        page.replace_range(sheet.range.clone(), "");
    }
    page.replace_range(first.range.clone(), &format!("<link rel=\"stylesheet\" href=\"./{name}\">"));
    Ok(page)
}

fn is_style_sheet(tag: &Tag) -> bool {
    tag.name == "link" && tag.attribute("rel") == Some("stylesheet")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_become_one_in_their_order() {
        let dist = std::env::temp_dir().join(format!("xtask-styles-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("b-1.css"), "@layer b,a;").unwrap();
        fs::write(dist.join("a-2.css"), "@layer a{p{top:0}}").unwrap();
        let page = "<title>x</title><link href=./b-1.css rel=stylesheet><link rel=icon href=data:,>\
            <link href=./a-2.css rel=stylesheet><body></body>";
        let joined = join(&dist, page).unwrap();
        let names: Vec<String> = fs::read_dir(&dist)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let [name] = &*names else { panic!("{names:?}") };
        assert_eq!(fs::read_to_string(dist.join(name)).unwrap(), "@layer b,a;@layer a{p{top:0}}");
        let one = format!("<link rel=\"stylesheet\" href=\"./{name}\">");
        assert_eq!(joined, format!("<title>x</title>{one}<link rel=icon href=data:,><body></body>"));
        assert_eq!(join(&dist, &joined).unwrap(), joined, "a second time changes nothing");
        fs::remove_dir_all(dist).unwrap();
    }
}
