//! XLSX and XLSM: which sheets there are, what their cells refer to, and the cells themselves.

mod sheet;
pub(super) mod strings;

use super::book::Sheet;
use super::cell;
use super::format::Formats;
use super::sink::Sink;
use super::xml::{Event, Xml};
use super::zip::Archive;
use crate::analysis::error::FileError;
use sheet::Shared;
use strings::Strings;

/// An opened workbook.
pub(super) struct Xlsx {
    archive: Archive,
    parts: Parts,
    late: bool,
    /// Read when the first cell is wanted.
    shared: Option<Shared>,
}

/// Where the parts of a workbook lie in its archive.
#[derive(Debug, Default)]
pub(super) struct Parts {
    folder: String,
    /// Number of a relation, its kind, and where it leads.
    relations: Vec<(String, String, String)>,
}

impl Parts {
    /// Reads what belongs to the workbook of this name.
    pub(super) fn of(archive: &Archive, workbook: &str) -> Result<Self, FileError> {
        let (folder, file) = workbook.rsplit_once('/').unwrap_or(("", workbook));
        let relations = relations(archive, &format!("{folder}/_rels/{file}.rels"))?;
        Ok(Self { folder: folder.to_owned(), relations })
    }

    fn path(&self, target: &str) -> String {
        match target.strip_prefix('/') {
            Some(absolute) => absolute.to_owned(),
            None if self.folder.is_empty() => target.to_owned(),
            None => {
                let (mut folders, mut rest): (Vec<&str>, _) = (self.folder.split('/').collect(), target);
                while let Some(up) = rest.strip_prefix("../") {
                    folders.pop();
                    rest = up;
                }
                folders.push(rest.strip_prefix("./").unwrap_or(rest));
                folders.join("/")
            }
        }
    }

    /// The first part of a kind, if the archive has it.
    pub(super) fn of_kind(&self, archive: &Archive, kind: &str) -> Option<String> {
        let found = self.relations.iter().find(|(_, found, _)| found.ends_with(kind));
        found.map(|(_, _, target)| self.path(target)).filter(|path| archive.has(path))
    }

    /// The sheet behind a relation, unless it is a chart or a macro.
    pub(super) fn sheet(&self, id: &str) -> Option<String> {
        let found =
            self.relations.iter().find(|(found, kind, _)| found == id && kind.ends_with("/worksheet"));
        found.map(|(_, _, target)| self.path(target))
    }
}

/// The relations in a part; none where it is not there.
fn relations(archive: &Archive, path: &str) -> Result<Vec<(String, String, String)>, FileError> {
    let mut found = Vec::new();
    if !archive.has(path.trim_start_matches('/')) {
        return Ok(found);
    }
    let mut xml = Xml::new(archive.stream(path)?);
    loop {
        match xml.next()? {
            Event::Open(tag) if tag.name == b"Relationship" => {
                let text = |name| tag.text(name).unwrap_or_default();
                found.push((text(b"Id"), text(b"Type"), text(b"Target")));
            }
            Event::End => return Ok(found),
            _ => {}
        }
    }
}

/// Where an archive says that its workbook is.
pub(super) fn workbook(archive: &Archive) -> Result<String, FileError> {
    let found =
        relations(archive, "_rels/.rels")?.into_iter().find(|(_, kind, _)| kind.ends_with("/officeDocument"));
    let named = found.map(|(_, _, target)| target.trim_start_matches('/').to_owned());
    let usual = ["xl/workbook.xml", "xl/workbook.bin"].into_iter().map(str::to_owned);
    let mut found = named.into_iter().chain(usual).filter(|path| archive.has(path));
    found.next().ok_or_else(|| FileError::Damaged { detail: "it holds no list of sheets".to_owned() })
}

impl Xlsx {
    /// Reads the list of sheets.
    pub(super) fn open(archive: Archive, workbook: &str) -> Result<(Self, Vec<Sheet>), FileError> {
        let parts = Parts::of(&archive, workbook)?;
        let (mut sheets, mut late) = (Vec::new(), false);
        let mut xml = Xml::new(archive.stream(workbook)?);
        loop {
            match xml.next()? {
                Event::Open(tag) if tag.name == b"sheet" => {
                    let id = tag.text(b"id").unwrap_or_default();
                    if let Some(part) = parts.sheet(&id) {
                        let hidden = tag.get(b"state").is_some_and(|state| state != b"visible");
                        sheets.push(Sheet { name: tag.text(b"name").unwrap_or_default(), hidden, part });
                    }
                }
                Event::Open(tag) if tag.name == b"workbookPr" => late = tag.says(b"date1904"),
                Event::End => break,
                _ => {}
            }
        }
        Ok((Self { archive, parts, late, shared: None }, sheets))
    }

    /// Puts the cells of a sheet into a sink; see [`sheet::read`] for `tail`.
    pub(super) fn rows(&mut self, part: &str, sink: &mut Sink<'_>, tail: u64) -> Result<(), FileError> {
        let shared = match self.shared.take() {
            Some(shared) => shared,
            None => self.shared()?,
        };
        let xml = Xml::new(self.archive.stream(part)?);
        sheet::read(xml, self.shared.insert(shared), sink, tail)
    }

    fn shared(&self) -> Result<Shared, FileError> {
        let part = |kind| self.parts.of_kind(&self.archive, kind);
        let strings = match part("/sharedStrings") {
            Some(path) => Strings::read(Xml::new(self.archive.stream(&path)?))?,
            None => Strings::default(),
        };
        let formats = match part("/styles") {
            Some(path) => formats(Xml::new(self.archive.stream(&path)?))?,
            None => Formats::default(),
        };
        Ok(Shared { strings, formats, shift: if self.late { cell::TO_1904 } else { 0.0 } })
    }
}

fn formats(mut xml: Xml<'_>) -> Result<Formats, FileError> {
    let (mut formats, mut cells) = (Formats::default(), false);
    loop {
        match xml.next()? {
            Event::Open(tag) => match tag.name {
                b"numFmt" => {
                    if let (Some(number), Some(code)) = (tag.number(b"numFmtId"), tag.text(b"formatCode")) {
                        formats.name(number, &code);
                    }
                }
                b"cellXfs" => cells = !tag.alone,
                b"xf" if cells => formats.style(tag.number(b"numFmtId").unwrap_or_default()),
                // Formats of coloured cells come behind and mean nothing for others.
                b"dxfs" => return Ok(formats),
                _ => {}
            },
            Event::Close(b"cellXfs") => cells = false,
            Event::End => return Ok(formats),
            _ => {}
        }
    }
}
