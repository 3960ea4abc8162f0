//! Addresses of calculators in the frames of other pages.

use jauge::kpis;
use jauge::link::{Address, Reading, slug};

#[test]
fn a_frame_has_names_of_its_own_and_other_links_have_not() {
    let nps = kpis::find("nps").expect("the calculator is there");
    let ignored = |fragment: &str| Reading::of(nps, &Address::read(fragment)).ignored;
    assert_eq!(ignored("#/embed/nps?theme=dark&cta-text=x&lang=fr&promoters=1&colour=x"), ["colour"]);
    assert_eq!(ignored("#/nps?theme=dark&lang=fr&promoters=1"), ["theme"]);
    assert_eq!((slug("embed/nps"), slug("nps"), slug("embed")), ("nps", "nps", "embed"));
}

#[test]
fn what_the_page_around_asks_for_needs_no_value() {
    let asks = |fragment: &str| Address::read(fragment).asks_for("lock");
    assert!(asks("#/embed/nps?lock") && asks("#/embed/nps?lock=") && asks("#/embed/nps?lock=1"));
    assert!(!asks("#/embed/nps") && !asks("#/embed/nps?lock=0") && !asks("#/embed/nps?lock=false"));
    assert!(!asks("#/nps?lock=1"), "outside a frame nobody asks");
}
