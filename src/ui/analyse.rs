//! The analysis of a dropped file: from the drop zone to the report.

mod bar;
mod batch;
mod column_list;
mod column_row;
mod columns_step;
mod date_readings;
mod distribution_view;
mod drop_step;
mod drop_zone;
mod file_groups;
mod filter_bar;
mod kpi_card;
mod left_out;
mod mend_offer;
mod month_trend;
mod options;
mod paste_box;
mod quality;
mod reading_step;
mod report_step;
mod rows_are;
mod rows_left_out;
mod rows_table;
mod segment_view;
pub mod select;
pub mod session;
mod settings;
mod sheet_notes;
mod source;
mod step_title;
mod steps;
mod trouble_box;
mod turn;
mod unsupported_list;
mod words;

pub use steps::steps;
