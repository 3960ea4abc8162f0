//! The part of a session that is about several files opened together.

use super::super::batch::{self, Batch, Looked};
use super::super::source;
use super::{Session, Stage};
use crate::analysis::error::FileError;
use crate::analysis::protocol::{FilePart, Format, Overrides, Preview};
use crate::analysis::several;
use crate::ui::worker::Trouble;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use web_sys::File;

impl Session {
    /// Looks at each of several files and sorts them by their columns.
    pub(super) fn open_several(self, files: Vec<File>) {
        self.clear();
        self.name.set(batch::title(&files));
        self.file.set_value(files.first().cloned());
        self.stage.set(Stage::Looking);
        spawn_local(async move {
            let (mut looked, mut refused) = (Vec::new(), Vec::new());
            for file in &files {
                let format = source::format(file).await;
                let found = self.look_at(format, file, Overrides::default()).await;
                // Other files may have come in between.
                if self.file.with_value(|current| current.as_ref() != files.first()) {
                    return;
                }
                match found {
                    Ok((format, preview)) => {
                        looked.push(Looked { file: file.clone(), format, preview: Arc::new(preview) });
                    }
                    Err(Trouble::Cancelled) => return,
                    Err(trouble) => refused.push((file.name(), trouble)),
                }
            }
            let batch = Batch::of(looked, refused);
            let alone = batch.groups.len() == 1;
            self.clear();
            self.batch.set(batch);
            if alone {
                self.choose(0);
            }
        });
    }

    /// Turns to one group of the files that were opened together.
    pub fn choose(self, group: usize) {
        let Some(files) = self.batch.with_untracked(|batch| batch.groups.get(group).cloned()) else { return };
        let Some(first) = files.first() else { return };
        self.forget();
        self.batch.update(|batch| batch.chosen = Some(group));
        self.name.set(batch::title(&files.iter().map(|looked| looked.file.clone()).collect::<Vec<_>>()));
        self.file.set_value(Some(first.file.clone()));
        self.format.set_value(batch::format(&files));
        self.columns.set(first.preview.columns.iter().map(|column| column.guess).collect());
        self.preview.set(Some(first.preview.clone()));
        self.stage.set(Stage::Confirming);
    }

    /// The size of what is on screen, in bytes.
    pub fn size(self) -> u64 {
        let alone = || self.preview.with(|preview| preview.as_ref().map_or(0, |preview| preview.size));
        self.batch.with(|batch| match batch.files() {
            [] => alone(),
            files => files.iter().map(|looked| looked.preview.size).sum(),
        })
    }

    /// How each of several files is read as the first one was decided.
    pub(super) async fn parts(self, format: Format, files: &[Looked]) -> Result<Vec<FilePart>, Trouble> {
        let (decided, uses) = (self.overrides.get_untracked(), self.columns.get_untracked());
        let mut looks = Vec::new();
        for looked in files {
            looks.push(if decided == Overrides::default() {
                looked.preview.clone()
            } else {
                Arc::new(self.look_at(format, &looked.file, decided.clone()).await?.1)
            });
        }
        let all: Vec<&Preview> = looks.iter().map(|look| &**look).collect();
        let first = self.preview.get_untracked();
        let part = |(looked, look): (&Looked, &&Preview)| {
            let columns = several::matched(first.as_deref()?, &uses, look);
            let part = columns
                .map(|columns| FilePart { overrides: batch::overrides(&decided, &all, look), columns });
            let error = || Box::new(FileError::OtherColumns);
            Some(part.ok_or_else(|| FileError::OfSeveral { name: looked.file.name(), error: error() }))
        };
        let parts: Result<Vec<FilePart>, FileError> = files.iter().zip(&all).filter_map(part).collect();
        parts.map_err(Trouble::File)
    }
}
