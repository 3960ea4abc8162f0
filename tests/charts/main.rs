//! Charts as a visitor sees them: the same picture as last time, readable at every width, whatever the numbers.

mod golden;
mod kpis;
mod laws;
mod samples;
mod sound;
