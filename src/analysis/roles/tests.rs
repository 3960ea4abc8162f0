//! Names and values of columns, and what is made of them.

use super::*;
use crate::analysis::protocol::TimeUnit;

/// Guesses for columns given as a name and its cells, blanks left out.
fn uses(columns: &[(&str, &[&str])]) -> Vec<(ColumnUse, Reason)> {
    let names: Vec<String> = columns.iter().map(|(name, _)| (*name).to_owned()).collect();
    let cells: Vec<Vec<&str>> = columns.iter().map(|(_, cells)| cells.to_vec()).collect();
    guess(&names, &cells, Decimal::Point, None)
}

#[track_caller]
fn check(name: &str, cells: &[&str], role: impl Into<Option<Role>>) {
    let found = uses(&[(name, cells)]);
    assert_eq!(found[0].0.role, role.into(), "{name}: {:?}", found[0].1);
}

#[test]
fn names_of_the_known_tools() {
    check("First reply time in minutes", &["12", "5"], Role::FirstResponseTime);
    check("Full resolution time in minutes", &["120"], Role::ResolutionTime);
    check("Solved at", &["2026-01-01 10:00:00"], Role::ResolvedAt);
    check("Initial response time", &["2026-01-01 10:00:00"], Role::FirstReplyAt);
    check("First response time (in hrs)", &["00:12:00"], Role::FirstResponseTime);
    check("Customer interactions", &["1", "3"], Role::Contacts);
    check("Agent interactions", &["1", "3"], None);
    check("Closed When Created", &["0", "1"], Role::ResolvedFirst);
    check("Date/Time Opened", &["1/13/2026 9:00 AM"], Role::CreatedAt);
    check("Case Origin", &["Web", "Phone"], Role::Channel);
    check("conversation_created_at", &["2017-11-14 21:45:08"], Role::CreatedAt);
    check("in-call duration", &["00:03:00"], Role::TalkTime);
    check("AFTER CALL WORK TIME", &["00:00:03"], Role::AfterCallWork);
    check("QUEUE WAIT TIME", &["00:00:03"], Role::WaitTime);
    check("Total Queue", &["12", "30"], Role::WaitTime);
    check("Wrap-up", &["Sale", "Refund"], None);
    check("call type", &["Answered", "Missed", "Abandoned"], Role::Answered);
    check("Horodateur", &["2026/01/05 10:00:00"], Role::CreatedAt);
    check("Rating [list]", &["4", "5"], Role::Csat5);
}

#[test]
fn french_names() {
    check("Délai de 1ère réponse (min)", &["12", "5"], Role::FirstResponseTime);
    check("Durée de traitement", &["3 min 25"], Role::HandleTime);
    check("Résolu au 1er contact", &["Oui", "Non"], Role::ResolvedFirst);
    check("Temps d'attente", &["00:00:12"], Role::WaitTime);
    check("Durée de mise en attente", &["00:00:12"], Role::HoldTime);
    check("Date de création", &["13/01/2026 10:00"], Role::CreatedAt);
    check("PrioritÃ©", &["Haute", "Basse"], Role::Priority);
    check(
        "Quelle est la probabilité que vous nous recommandiez ? Note de recommandation",
        &["9", "10"],
        Role::NpsScore,
    );
    check("Équipe", &["N1", "N2"], Role::Team);
}

#[test]
fn values_decide_between_meanings_and_against_them() {
    check("Satisfaction", &["4", "5", "1"], Role::Csat5);
    check("Satisfaction", &["4", "9", "10"], Role::Csat10);
    check("Satisfaction", &["good", "bad", "offered"], Role::CsatWord);
    check("Satisfaction", &["85 %", "90 %"], None);
    check("NPS", &["-100", "45"], None);
    check("TMR", &["00:12:00"], None);
    check("Abandoned", &["57", "12", "8"], Role::AbandonedCount);
    check("time:timestamp", &["2011-10-11 13:45:40.276000+02:00"], Role::CreatedAt);
    check("case:concept:name", &["case-10011", "case-10017"], Role::Id);
    check("Status", &["open", "closed"], Role::Status);
    check("Status", &["answered", "missed"], Role::Answered);
    check("status", &["1", "2"], Role::Status);
    let disagree = Reason::ValuesDisagree { role: Role::NpsScore, example: "45".into() };
    assert_eq!(uses(&[("NPS", &["9", "45", "-3"])])[0].1, disagree);
}

#[test]
fn one_column_for_each_meaning() {
    let found = uses(&[("Call agent", &["Ann", "Bob"]), ("Agent", &["Ann", "Bob"]), ("Score", &["1"])]);
    assert_eq!(found[1].0.role, Some(Role::Agent));
    assert_eq!(found[0].1, Reason::Taken { role: Role::Agent, by: 1 });
    assert_eq!(found[2].1, Reason::Unknown);
}

#[test]
fn units_where_they_matter() {
    let unit = |name, cells: &[&str]| uses(&[(name, cells)])[0].0.unit;
    assert_eq!(unit("First reply time in minutes", &["12"]), Some(TimeUnit::Minutes));
    assert_eq!(unit("Talk time", &["195"]), Some(TimeUnit::Seconds));
    assert_eq!(unit("Talk time", &["00:03:15"]), None);
    assert_eq!(unit("Resolution time", &["4.5", "12"]), Some(TimeUnit::Hours));
    assert_eq!(unit("Agent", &["12"]), None);
}

#[test]
fn a_word_is_not_what_it_looks_like_beside_others() {
    check("Resolved", &["Y", "N"], Role::Resolved);
    check("Resolved", &["2026-03-01 10:00"], Role::ResolvedAt);
    check("Media type", &["voice", "chat"], Role::Channel);
    check("Fault found", &["yes", "no"], None);
    check("No fault found", &["yes", "no"], Role::NoFault);
    check("n_operateur", &["12", "14"], None);
    check("Opérateur", &["Zoé", "Léo"], Role::Agent);
    check("State", &["CA", "NY"], None);
    check("State", &["open", "closed"], Role::Status);
    check("État", &["Ouvert", "Fermé"], Role::Status);
    check("User agent", &["Firefox", "Safari"], None);
    check("First response time", &["46082.4", "46083.4", "46084.9"], Role::FirstReplyAt);
    check("First response time", &["2026-03-01 10:00", "2026-03-02 10:00"], Role::FirstReplyAt);
}

#[test]
fn a_score_on_a_shorter_scale_is_no_recommendation() {
    let short: Vec<&str> = ["5", "4", "3", "2", "1"].repeat(5);
    check("How likely are you to recommend us?", &short, None);
    let long: Vec<&str> = ["5", "4", "3", "2", "9"].repeat(5);
    check("How likely are you to recommend us?", &long, Role::NpsScore);
    // A few answers may all be bad.
    check("How likely are you to recommend us?", &["1", "3", "5"], Role::NpsScore);
    let seven: Vec<&str> = ["7", "4", "3", "2", "1"].repeat(10);
    check("NPS", &seven, None);
}

#[test]
fn words_of_other_fields_are_no_meanings() {
    check("State", &["California", "New York", "Texas", "Ohio", "New Jersey", "Utah", "Iowa", "Maine"], None);
    check("State", &["open", "new", "Attente client", "spam"], Role::Status);
    check("age_group", &["18-25", "26-35", "18-25", "26-35"], None);
    check("Tranche d'âge", &["18-25", "26-35", "18-25", "26-35"], None);
    check("Frt.Shld", &["3.5", "4.25"], None);
    check("FRT (min)", &["3.5", "4.25"], Role::FirstResponseTime);
    check("StrongHold", &["0", "1"], None);
    check("Hold", &["00:00:12"], Role::HoldTime);
}

#[test]
fn a_plain_duration_is_of_a_contact_only_among_contacts() {
    let role = |columns: &[(&str, &[&str])]| {
        let found = uses(columns);
        let plain = ["Duration (in seconds)", "duration"];
        let at = columns.iter().position(|(name, _)| plain.contains(name)).expect("it is there");
        found[at].0.role
    };
    let score: (&str, &[&str]) = ("Would you recommend us?", &["9", "10", "3"]);
    let taken: (&str, &[&str]) = ("Duration (in seconds)", &["95", "140", "61"]);
    let answer: (&str, &[&str]) = ("ResponseId", &["R_1a", "R_2b", "R_3c"]);
    let day: (&str, &[&str]) = ("StartDate", &["2026-01-05 09:00", "2026-01-05 10:00", "2026-01-06 09:00"]);
    let agent: (&str, &[&str]) = ("Agent", &["Ann", "Bob", "Ann"]);
    assert_eq!(role(&[answer, day, taken, score]), None);
    assert_eq!(role(&[answer, day, taken, score, agent]), Some(Role::HandleTime));
    assert_eq!(role(&[day, taken, score]), Some(Role::HandleTime));
    assert_eq!(role(&[("waiting", &["79"]), ("day", &["x"]), ("duration", &["1.8"])]), None);
    assert_eq!(role(&[("duration", &["95", "140"])]), Some(Role::HandleTime));
}
