//! JSON and whatever holds tables, read by the worker that is fetched for them.

use super::blob;
use super::others::Others;
use super::progress::{Progress, Span};
use crate::analysis::container::Container;
use crate::analysis::error::FileError;
use crate::analysis::json;
use crate::analysis::kind::{self, Kind};
use crate::analysis::protocol::{ColumnUse, Overrides, Preview};
use crate::analysis::store::Store;
use crate::analysis::workbook::Workbook;
use std::cell::Cell;
use web_sys::File;

/// All readers, and what they remember. It is taken out while it is used, so that a panic leaves nothing half-done.
#[derive(Default)]
pub(super) struct All {
    /// What the last look at JSON found, and with which settings.
    plan: Cell<Option<(Key, Overrides, json::Plan)>>,
    /// The workbook opened last.
    workbook: Cell<Option<(Key, Container)>>,
}

impl Others for All {
    const REHEARSES: bool = false;

    async fn look(&self, file: &File, head: &[u8], set: &Overrides) -> Result<Preview, FileError> {
        if is_json(file, head)? {
            let plan = self.survey(file, head, set).await?;
            let preview = plan.preview();
            self.plan.set(Some((key(file), set.clone(), plan)));
            return Ok(preview);
        }
        let mut workbook = self.open(file).await?;
        let preview = workbook.look(set);
        self.workbook.set(Some((key(file), workbook)));
        preview
    }

    async fn read(
        &self,
        file: &File,
        head: &[u8],
        set: &Overrides,
        uses: &[ColumnUse],
        span: Span,
    ) -> Result<Store, FileError> {
        if is_json(file, head)? {
            return self.read_json(file, head, set, uses, span).await;
        }
        let mut progress = Progress::new(span);
        let size = file.size() as u64;
        let mut workbook = self.open(file).await?;
        let store = workbook.read(set, uses, |rows| progress.tell(size, rows));
        self.workbook.set(Some((key(file), workbook)));
        store
    }
}

impl All {
    /// Goes through a whole JSON file for its columns.
    async fn survey(&self, file: &File, head: &[u8], set: &Overrides) -> Result<json::Plan, FileError> {
        let size = file.size() as u64;
        let mut survey = json::Survey::new(head, size, set)?;
        blob::stream(file, Span { before: 0, total: size }, |chunk| {
            survey.push(&chunk.to_vec())?;
            Ok(survey.rows())
        })
        .await?;
        survey.finish(set)
    }

    async fn read_json(
        &self,
        file: &File,
        head: &[u8],
        set: &Overrides,
        uses: &[ColumnUse],
        span: Span,
    ) -> Result<Store, FileError> {
        let plan = match self.plan.take() {
            Some((known, with, plan)) if known == key(file) && with == *set => plan,
            _ => self.survey(file, head, set).await?,
        };
        let mut reader = json::Reader::new(&plan, uses);
        self.plan.set(Some((key(file), set.clone(), plan)));
        blob::stream(file, span, |chunk| {
            reader.push(&chunk.to_vec())?;
            Ok(reader.rows())
        })
        .await?;
        reader.finish()
    }

    /// The workbook in a file, opened once for a look and the reading after it.
    async fn open(&self, file: &File) -> Result<Container, FileError> {
        if let Some((known, workbook)) = self.workbook.take()
            && known == key(file)
        {
            return Ok(workbook);
        }
        let size = file.size() as u64;
        let mut bytes = Vec::with_capacity(size as usize);
        blob::stream(file, Span { before: 0, total: size }, |chunk| {
            let before = bytes.len();
            bytes.resize(before + chunk.length() as usize, 0);
            chunk.copy_to(&mut bytes[before..]);
            Ok(0)
        })
        .await?;
        Container::open(bytes)
    }
}

fn is_json(file: &File, head: &[u8]) -> Result<bool, FileError> {
    Ok(kind::of(head, file.size() as u64, &file.name())? == Kind::Json)
}

/// The name, size and time by which a file is known again.
type Key = (String, f64, f64);

fn key(file: &File) -> Key {
    (file.name(), file.size(), file.last_modified())
}
