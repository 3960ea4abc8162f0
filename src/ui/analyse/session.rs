//! The state of an analysis: a file, what the visitor decided about it, and what came out. It outlives the page, so
//! that coming back from a calculator finds the report again.

mod answers;
mod memory;
mod together;

pub use answers::{Table, Whole};

use super::batch::Batch;
use super::source;
use super::turn::turn;
use crate::analysis::error::FileError;
use crate::analysis::protocol::{ColumnUse, FilePart, Format, Overrides, Preview, TimeUnit};
use crate::analysis::quality::Quality;
use crate::model::role::Role;
use crate::report::chosen::Header;
use crate::report::{Filters, Report, columns};
use crate::ui::worker::{Bridge, Progress, Trouble};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use std::time::Duration;
use web_sys::{DataTransfer, File};

/// What is on screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// A place to drop a file.
    #[default]
    Waiting,
    /// The beginning of the file is being looked at.
    Looking,
    /// What was found is shown to be confirmed.
    Confirming,
    /// The whole file is being read.
    Reading,
    /// The figures.
    Reporting,
}

/// A column that lost its meaning to another one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Released {
    /// The meaning.
    pub role: Role,
    /// The column that had it.
    pub from: usize,
    /// The column that has it.
    pub to: usize,
}

/// An analysis, in context.
#[derive(Clone, Copy)]
pub struct Session {
    /// What is on screen.
    pub stage: RwSignal<Stage>,
    /// The file's name.
    pub name: RwSignal<String>,
    /// What was found at the first look.
    pub preview: RwSignal<Option<Arc<Preview>>>,
    /// Whether another look is under way.
    pub looking_again: RwSignal<bool>,
    /// What the visitor set by hand about the text.
    pub overrides: RwSignal<Overrides>,
    /// What each column is used as.
    pub columns: RwSignal<Vec<ColumnUse>>,
    /// The column that lost its meaning to the last choice.
    pub released: RwSignal<Option<Released>>,
    /// How far the reading is.
    pub progress: RwSignal<Progress>,
    /// What went wrong last.
    pub trouble: RwSignal<Option<Trouble>>,
    /// The files that were opened together; nothing for a file by itself.
    pub batch: RwSignal<Batch, LocalStorage>,
    /// Whether what was chosen for an earlier file with the same header is in use.
    pub recalled: RwSignal<bool>,
    /// The figures that are shown.
    pub report: RwSignal<Option<Arc<Report>>>,
    /// The figures of segments that are shown, as far as they are there.
    pub tables: RwSignal<Vec<Arc<Table>>>,
    /// Of whose rows the distributions are shown: the last thing that comes of a report.
    pub further: RwSignal<Option<Arc<Report>>>,
    /// What is told of all rows.
    pub whole: RwSignal<Option<Whole>>,
    /// Which rows the visitor wants.
    pub filters: RwSignal<Filters>,
    /// What is odd about the rows, once it was looked for.
    pub quality: RwSignal<Option<Arc<Quality>>>,
    answering: StoredValue<bool>,
    header: StoredValue<Option<Header>>,
    file: StoredValue<Option<File>, LocalStorage>,
    format: StoredValue<Format>,
    bridge: StoredValue<Bridge, LocalStorage>,
}

/// Puts an analysis in context, for as long as the app runs.
pub fn provide_session() {
    provide_context(Session {
        stage: RwSignal::default(),
        name: RwSignal::default(),
        preview: RwSignal::default(),
        looking_again: RwSignal::default(),
        overrides: RwSignal::default(),
        columns: RwSignal::default(),
        released: RwSignal::default(),
        progress: RwSignal::default(),
        trouble: RwSignal::default(),
        batch: RwSignal::new_local(Batch::default()),
        recalled: RwSignal::default(),
        report: RwSignal::default(),
        tables: RwSignal::default(),
        further: RwSignal::default(),
        whole: RwSignal::default(),
        filters: RwSignal::default(),
        quality: RwSignal::default(),
        answering: StoredValue::new(false),
        header: StoredValue::new(None),
        file: StoredValue::new_local(None),
        format: StoredValue::new(Format::Text),
        bridge: StoredValue::new_local(Bridge::default()),
    });
}

/// The analysis in context.
pub fn use_session() -> Session {
    expect_context::<Session>()
}

impl Session {
    /// Opens files: those with the same columns together.
    pub fn open_all(self, mut files: Vec<File>) {
        if files.len() > 1 {
            self.open_several(files);
        } else if let Some(file) = files.pop() {
            self.open(file);
        }
    }

    /// Takes a file and looks at its beginning; what was known of another file is gone.
    pub fn open(self, file: File) {
        self.clear();
        self.name.set(file.name());
        self.file.set_value(Some(file.clone()));
        self.stage.set(Stage::Looking);
        spawn_local(async move {
            let format = source::format(&file).await;
            // Another file may have come in between.
            if self.file.with_value(|current| current.as_ref() == Some(&file)) {
                self.format.set_value(format);
                let looked = self.look(&file).await;
                self.settle(looked, Stage::Waiting);
            }
        });
    }

    /// Opens a sample of the site.
    pub fn open_sample(self, name: &'static str) {
        self.clear();
        self.stage.set(Stage::Looking);
        spawn_local(async move {
            let sample = source::sample(name).await;
            match (self.stage.get_untracked(), sample) {
                (Stage::Looking, Some(file)) => self.open(file),
                (Stage::Looking, None) => self.settle(Err(Trouble::NoSample), Stage::Waiting),
                // Cancelled meanwhile.
                _ => {}
            }
        });
    }

    /// Opens pasted text as a file.
    pub fn open_text(self, text: &str, name: &str) {
        if let Some(file) = source::pasted(text, name) {
            self.open(file);
        }
    }

    /// Opens what the clipboard holds: files, else text.
    pub fn paste(self, clipboard: Option<DataTransfer>, name: &str) {
        let text = clipboard.as_ref().and_then(|clipboard| clipboard.get_data("text/plain").ok());
        let files = source::files(clipboard);
        match text.filter(|text| files.is_empty() && !text.trim().is_empty()) {
            Some(text) => self.open_text(&text, name),
            None => self.open_all(files),
        }
    }

    /// Looks again with other settings.
    pub fn look_again(self, change: impl FnOnce(&mut Overrides)) {
        let Some(file) = self.file.get_value() else { return };
        self.overrides.update(change);
        self.trouble.set(None);
        self.looking_again.set(true);
        spawn_local(async move {
            let looked = self.look(&file).await;
            if looked != Err(Trouble::Cancelled) {
                self.looking_again.set(false);
            }
            self.settle(looked, Stage::Confirming);
        });
    }

    /// Reads the whole file and asks all that the report shows.
    pub fn read(self) {
        let Some(file) = self.file.get_value() else { return };
        self.trouble.set(None);
        self.progress.set(Progress::default());
        self.stage.set(Stage::Reading);
        self.remember_choice();
        spawn_local(async move {
            let read = self.report(&file).await;
            let done = read.is_ok();
            self.settle(read, Stage::Confirming);
            if done {
                self.follow_up();
            }
        });
    }

    /// Gives a column a meaning.
    pub fn assign(self, index: usize, role: Option<Role>) {
        let mut columns = self.columns.get_untracked();
        let from = columns::assign(&mut columns, index, role);
        self.released.set(from.zip(role).map(|(from, role)| Released { role, from, to: index }));
        self.columns.set(columns);
    }

    /// Says what a bare number in a column of durations counts.
    pub fn measure(self, index: usize, unit: TimeUnit) {
        self.columns.update(|columns| {
            if let Some(column) = columns.get_mut(index) {
                column.unit = Some(unit);
            }
        });
    }

    /// Makes ready for a file.
    pub fn prepare(self) {
        self.bridge.with_value(Bridge::prepare);
    }

    /// Ends what the worker does and what it holds. Another one is ready when the visitor is, but what is shown comes first.
    fn end_worker(self) {
        self.bridge.with_value(Bridge::end);
        set_timeout(move || self.prepare(), Duration::ZERO);
    }

    /// Stops what is under way: reading goes back to the columns, looking to the drop zone.
    pub fn cancel(self) {
        self.end_worker();
        match self.stage.get_untracked() {
            Stage::Reading => self.stage.set(Stage::Confirming),
            Stage::Looking => self.clear(),
            _ => {}
        }
    }

    /// Goes back from the report to the columns.
    pub fn change_columns(self) {
        self.stage.set(Stage::Confirming);
    }

    /// Forgets the file and all that came of it, and ends the worker that holds its numbers.
    pub fn clear(self) {
        self.forget();
        self.batch.set(Batch::default());
    }

    /// Forgets all but which files were opened together.
    fn forget(self) {
        self.end_worker();
        self.file.set_value(None);
        self.format.set_value(Format::Text);
        self.stage.set(Stage::Waiting);
        self.name.set(String::new());
        self.preview.set(None);
        self.looking_again.set(false);
        self.overrides.set(Overrides::default());
        self.columns.set(Vec::new());
        self.released.set(None);
        self.trouble.set(None);
        self.recalled.set(false);
        self.header.set_value(None);
        self.report.set(None);
        self.forget_answers();
    }

    /// Forgets what was asked about the rows.
    fn forget_answers(self) {
        self.whole.set(None);
        self.filters.set(Filters::default());
        self.tables.set(Vec::new());
        self.further.set(None);
        self.quality.set(None);
    }

    /// Ends a job: trouble is shown at the stage to go back to; a cancelled job has been dealt with already.
    fn settle(self, job: Result<(), Trouble>, back: Stage) {
        match job {
            Ok(()) | Err(Trouble::Cancelled) => {}
            Err(trouble) => {
                self.trouble.set(Some(trouble));
                self.stage.set(back);
            }
        }
    }

    async fn look(self, file: &File) -> Result<(), Trouble> {
        let (format, now) =
            self.look_at(self.format.get_value(), file, self.overrides.get_untracked()).await?;
        self.format.set_value(format);
        let mut now = Arc::new(now);
        // Another sheet is another table.
        let before = self.preview.get_untracked().filter(|before| before.sheet == now.sheet);
        let columns = match before {
            Some(before) => columns::carry_over(&before, &self.columns.get_untracked(), &now),
            None => match self.recall(&now) {
                Some((overrides, columns)) => {
                    if overrides != self.overrides.get_untracked() {
                        let again = self.look_at(format, file, overrides.clone()).await?.1;
                        self.overrides.set(overrides);
                        now = Arc::new(again);
                    }
                    let fits = columns.len() == now.columns.len();
                    self.recalled.set(fits);
                    if fits { columns } else { columns::proposed(&now) }
                }
                None => columns::proposed(&now),
            },
        };
        self.released.set(None);
        self.columns.set(columns);
        self.preview.set(Some(now));
        self.stage.set(Stage::Confirming);
        Ok(())
    }

    /// Looks at a file; the format is that of the worker which can read it.
    async fn look_at(
        self,
        format: Format,
        file: &File,
        overrides: Overrides,
    ) -> Result<(Format, Preview), Trouble> {
        let bridge = self.bridge.get_value();
        match bridge.look(format, file, overrides.clone()).await {
            Err(Trouble::File(FileError::Spreadsheet)) => {
                let looked = bridge.look(Format::Spreadsheet, file, overrides).await;
                looked.map(|preview| (Format::Spreadsheet, preview))
            }
            looked => looked.map(|preview| (format, preview)),
        }
    }

    async fn report(self, file: &File) -> Result<(), Trouble> {
        let bridge = self.bridge.get_value();
        let format = self.format.get_value();
        let (mut overrides, columns) = (self.overrides.get_untracked(), self.columns.get_untracked());
        // What is read is what the screen says that a row is.
        let shown =
            self.preview.with_untracked(|preview| Some(columns::row_kind(preview.as_deref()?, &columns)));
        overrides.row_kind = shown.map(|shown| shown.kind);
        let progress = move |progress| self.progress.set(progress);
        let together = self.batch.with_untracked(|batch| batch.files().to_vec());
        let inventory = if together.len() > 1 {
            let parts = self.parts(format, &together).await?;
            let files: Vec<File> = together.into_iter().map(|looked| looked.file).collect();
            bridge.read(format, &files, parts, progress).await?
        } else {
            let part = FilePart { overrides, columns };
            bridge.read(format, std::slice::from_ref(file), vec![part], progress).await?
        };
        let whole = self.all(inventory).await?;
        // To work it out and to show it are two tasks. Whoever cancels in between has cancelled.
        turn().await;
        if self.stage.get_untracked() != Stage::Reading {
            return Err(Trouble::Cancelled);
        }
        self.forget_answers();
        self.report.set(Some(whole.report.clone()));
        self.whole.set(Some(whole));
        self.stage.set(Stage::Reporting);
        Ok(())
    }
}
