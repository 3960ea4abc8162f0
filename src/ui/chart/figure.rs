//! Figures short enough for a chart: in full where there is room, else by thousands, millions, milliards.

use super::Frame;
use super::axis::Span;
use super::letters::{Face, PLAIN};
use crate::model::unit::Unit;
use crate::text::Lang;
use crate::text::number::{self, NARROW_SPACE};

/// A value with its unit.
pub fn full(frame: &Frame, unit: Unit, value: f64, decimals: u8) -> String {
    number::with_unit(frame.lang, frame.currency, unit, value, decimals)
}

/// The same in at most `room` px: rounded to fewer digits, and at last cut.
pub fn short(frame: &Frame, unit: Unit, value: f64, decimals: u8, face: Face, room: f64) -> String {
    let text = full(frame, unit, value, decimals);
    if face.width(&text) <= room {
        return text;
    }
    let scale = Scale::of(value.abs());
    [1, 0]
        .into_iter()
        .map(|digits| scaled(frame, unit, value, scale, digits))
        .find(|text| face.width(text) <= room)
        .unwrap_or_else(|| face.shorten(&scaled(frame, unit, value, scale, 0), room))
}

/// The figures along an axis, all in the same thousands and with the same decimals.
pub fn along(frame: &Frame, unit: Unit, ticks: &[f64]) -> Vec<String> {
    let most = ticks.iter().fold(0.0f64, |most, tick| most.max(tick.abs()));
    let scale = if most >= 10_000.0 { Scale::of(most) } else { Scale::ONE };
    let step = match ticks {
        [first, second, ..] => (second - first).abs() / scale.factor,
        _ => most / scale.factor,
    };
    let decimals = if step > 0.0 { (-(step * 1.000_001).log10().floor()).min(9.0) as u8 } else { 0 };
    ticks
        .iter()
        .map(|tick| match *tick == 0.0 {
            true => full(frame, unit, 0.0, 0),
            false => scaled(frame, unit, *tick, scale, decimals),
        })
        .collect()
}

/// As many round numbers of a span as have room for their labels along this many px, `most` at the most.
pub fn ticks(frame: &Frame, unit: Unit, span: Span, length: f64, most: usize) -> Vec<(f64, String)> {
    let room = |ticks: &[f64], labels: &[String]| {
        let widest = labels.iter().map(|label| PLAIN.width(label)).fold(0.0, f64::max);
        let steps = (span.high() - span.low()) / (ticks.get(1)? - ticks[0]);
        (length / steps >= widest + 12.0).then_some(())
    };
    let fitting = (1..=most).rev().find_map(|most| {
        let ticks = span.ticks(unit, most);
        let labels = along(frame, unit, &ticks);
        room(&ticks, &labels).map(|()| ticks.into_iter().zip(labels).collect())
    });
    fitting.unwrap_or_else(|| {
        let ticks = span.ticks(unit, 2);
        let one: Vec<f64> = ticks.get(ticks.len() / 2).into_iter().copied().collect();
        one.iter().copied().zip(along(frame, unit, &one)).collect()
    })
}

/// What a figure is counted in.
#[derive(Clone, Copy)]
struct Scale {
    factor: f64,
    power: i32,
}

impl Scale {
    const ONE: Scale = Scale { factor: 1.0, power: 0 };

    /// The largest that leaves a whole part; beyond thousands of milliards, powers of ten.
    fn of(value: f64) -> Self {
        let power = match value {
            _ if value < 1e3 => 0,
            _ if value < 1e6 => 3,
            _ if value < 1e9 => 6,
            _ if value < 1e15 => 9,
            _ => (value.log10() / 3.0).floor() as i32 * 3,
        };
        Scale { factor: 10f64.powi(power), power }
    }

    fn name(self, lang: Lang) -> String {
        match (self.power, lang) {
            (0, _) => String::new(),
            (3, _) => "k".to_owned(),
            (6, _) => "M".to_owned(),
            (9, Lang::Fr) => "Md".to_owned(),
            (9, Lang::En) => "bn".to_owned(),
            (power, _) => {
                let digits = power.to_string();
                let raised = digits.bytes().map(|digit| RAISED[usize::from(digit - b'0')]);
                std::iter::once('·').chain("10".chars()).chain(raised).collect()
            }
        }
    }
}

const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

fn scaled(frame: &Frame, unit: Unit, value: f64, scale: Scale, decimals: u8) -> String {
    // Lengths of time have units of their own, up to days.
    if unit == Unit::Duration && value.abs() < 1e9 || scale.power == 0 {
        return full(frame, unit, value, decimals);
    }
    let (unit, value) = match unit {
        Unit::Duration => (Unit::Hours, value / 3_600.0),
        unit => (unit, value),
    };
    let text = full(frame, unit, value / scale.factor, decimals);
    let end = text.rfind(|letter: char| letter.is_ascii_digit()).map_or(text.len(), |at| at + 1);
    let (figure, sign) = text.split_at(end);
    let name = scale.name(frame.lang);
    match (frame.lang, unit) {
        (Lang::Fr, Unit::Money) if scale.power <= 9 => {
            format!("{figure}{NARROW_SPACE}{name}{}", sign.trim_start_matches(NARROW_SPACE))
        }
        (Lang::Fr, _) if scale.power <= 9 => format!("{figure}{NARROW_SPACE}{name}{sign}"),
        _ => format!("{figure}{name}{sign}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::number::CURRENCIES;

    fn frame(lang: Lang, currency: usize) -> Frame {
        Frame {
            id: String::new(),
            width: 300.0,
            lang,
            currency: CURRENCIES[currency],
            title: String::new(),
            description: String::new(),
        }
    }

    #[test]
    fn an_amount_without_room_is_told_in_thousands() {
        let french = |value, room| short(&frame(Lang::Fr, 0), Unit::Money, value, 0, PLAIN, room);
        assert_eq!(french(-113_400.0, 200.0), "−113\u{202f}400\u{202f}€");
        assert_eq!(french(-113_400.0, 60.0), "−113\u{202f}k€");
        assert_eq!(french(3.6e9, 60.0), "3,6\u{202f}Md€");
        assert_eq!(french(2e18, 70.0), "2·10¹⁸\u{202f}€");
        let english = |value, room| short(&frame(Lang::En, 1), Unit::Money, value, 0, PLAIN, room);
        assert_eq!(english(1_234_567.0, 60.0), "$1.2M");
        assert_eq!(english(3.6e9, 60.0), "$3.6bn");
    }

    #[test]
    fn an_axis_counts_in_one_thousand_throughout() {
        let axis = |unit, ticks: &[f64]| along(&frame(Lang::En, 1), unit, ticks);
        assert_eq!(axis(Unit::Money, &[0.0, 5_000.0, 10_000.0]), ["$0", "$5k", "$10k"]);
        assert_eq!(axis(Unit::Percent, &[0.0, 0.5, 1.0]), ["0%", "0.5%", "1%"]);
        assert_eq!(axis(Unit::Duration, &[0.0, 1_800.0]), ["0\u{202f}s", "30\u{202f}min"]);
    }
}
