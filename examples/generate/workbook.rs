//! The made-up export as an XLSX workbook, typed as Excel would store it: texts shared, instants as days.

use flate2::{Compress, Compression, Crc, FlushCompress, Status};
use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{self, Write};

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Texts that cells refer to by number.
#[derive(Default)]
struct Texts {
    numbers: HashMap<String, usize>,
    list: String,
}

impl Texts {
    fn number(&mut self, text: &str) -> usize {
        if let Some(known) = self.numbers.get(text) {
            return *known;
        }
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let _ = write!(self.list, "<si><t xml:space=\"preserve\">{escaped}</t></si>");
        let number = self.numbers.len();
        self.numbers.insert(text.to_owned(), number);
        number
    }
}

/// Writes a delimited text with a header as a workbook.
///
/// # Errors
/// The text's or the writer's.
pub fn write(out: &mut impl Write, text: &[u8]) -> io::Result<()> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    let mut texts = Texts::default();
    let mut sheet = format!("{XML}<worksheet xmlns=\"{MAIN}\"><sheetData>");
    for (row, record) in reader.records().enumerate() {
        let _ = write!(sheet, "<row r=\"{}\">", row + 1);
        for (column, cell) in record?.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let place = format!("{}{}", char::from(b'A' + column as u8), row + 1);
            let _ = if let Some(days) = days(cell) {
                write!(sheet, "<c r=\"{place}\" s=\"1\"><v>{days}</v></c>")
            } else if cell.parse::<f64>().is_ok() {
                write!(sheet, "<c r=\"{place}\"><v>{cell}</v></c>")
            } else {
                write!(sheet, "<c r=\"{place}\" t=\"s\"><v>{}</v></c>", texts.number(cell))
            };
        }
        sheet.push_str("</row>");
    }
    sheet.push_str("</sheetData></worksheet>");
    let relation = |id: u8, kind: &str, target: &str| {
        format!("<Relationship Id=\"r{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |inside: String| {
        format!("{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">{inside}</Relationships>")
    };
    let part = |name: &str, kind: &str| {
        format!(
            "<Override PartName=\"/xl/{name}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml\"/>"
        )
    };
    let kinds = ["workbook", "styles", "sharedStrings"]
        .map(|name| part(name, if name == "workbook" { "sheet.main" } else { name }));
    archive(
        out,
        &[
            (
                "[Content_Types].xml",
                format!(
                    "{XML}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>{}{}</Types>",
                    kinds.concat(),
                    part("worksheets/sheet1", "worksheet")
                ),
            ),
            ("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml"))),
            (
                "xl/workbook.xml",
                format!(
                    "{XML}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"Tickets\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                ),
            ),
            (
                "xl/_rels/workbook.xml.rels",
                relations(
                    relation(1, "worksheet", "worksheets/sheet1.xml")
                        + &relation(2, "styles", "styles.xml")
                        + &relation(3, "sharedStrings", "sharedStrings.xml"),
                ),
            ),
            (
                "xl/styles.xml",
                format!(
                    "{XML}<styleSheet xmlns=\"{MAIN}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"
                ),
            ),
            ("xl/worksheets/sheet1.xml", sheet),
            ("xl/sharedStrings.xml", format!("{XML}<sst xmlns=\"{MAIN}\">{}</sst>", texts.list)),
        ],
    )
}

/// `2026-03-01T09:30:00Z` as days since the end of 1899, as Excel counts.
fn days(cell: &str) -> Option<f64> {
    let number = |from: usize, to: usize| cell.get(from..to)?.parse::<i64>().ok();
    if cell.len() != 20 || !cell.ends_with('Z') || cell.as_bytes()[10] != b'T' {
        return None;
    }
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    // Years from 2000 on; a year begins in March, so that the leap day is its last.
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    let whole = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 693_900;
    let seconds = number(11, 13)? * 3_600 + number(14, 16)? * 60 + number(17, 19)?;
    Some(whole as f64 + seconds as f64 / 86_400.0)
}

/// Writes a ZIP archive without times, so that the same parts give the same bytes.
fn archive(out: &mut impl Write, parts: &[(&str, String)]) -> io::Result<()> {
    let (mut contents, mut at) = (Vec::new(), 0usize);
    for (name, content) in parts {
        let mut sum = Crc::new();
        sum.update(content.as_bytes());
        let packed = deflate(content.as_bytes())?;
        let mut head = vec![20, 0, 0, 0, 8, 0, 0, 0, 0, 0];
        for field in [sum.sum(), packed.len() as u32, content.len() as u32] {
            head.extend_from_slice(&field.to_le_bytes());
        }
        head.extend_from_slice(&(name.len() as u16).to_le_bytes());
        head.extend_from_slice(&[0, 0]);
        contents.extend_from_slice(b"PK\x01\x02\x14\0");
        contents.extend_from_slice(&head);
        contents.extend_from_slice(&[0; 10]);
        contents.extend_from_slice(&(at as u32).to_le_bytes());
        contents.extend_from_slice(name.as_bytes());
        out.write_all(b"PK\x03\x04")?;
        out.write_all(&head)?;
        out.write_all(name.as_bytes())?;
        out.write_all(&packed)?;
        at += 4 + head.len() + name.len() + packed.len();
    }
    out.write_all(&contents)?;
    let count = (parts.len() as u16).to_le_bytes();
    out.write_all(&[b"PK\x05\x06\0\0\0\0", &count[..], &count[..]].concat())?;
    out.write_all(&[(contents.len() as u32).to_le_bytes(), (at as u32).to_le_bytes()].concat())?;
    out.write_all(&[0, 0])
}

fn deflate(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut packer = Compress::new(Compression::new(6), false);
    let mut packed = Vec::with_capacity(content.len() / 4 + 64);
    loop {
        let used = packer.total_in() as usize;
        match packer.compress_vec(&content[used..], &mut packed, FlushCompress::Finish)? {
            Status::StreamEnd => return Ok(packed),
            _ => packed.reserve(packed.capacity().max(64)),
        }
    }
}
