//! The exports of telephony, and of surveys.

use super::{Expected, check};
use jauge::analysis::protocol::RowKind::{self, *};
use jauge::model::role::Role::{self, *};

type Roles = &'static [(&'static str, Role)];
type Kpis = &'static [(&'static str, f64)];

#[track_caller]
fn export(file: &'static str, tool: &'static str, kind: RowKind, roles: Roles, kpis: Kpis) {
    check(&Expected { file, tool: Some(tool), kind, roles, kpis });
}

#[test]
fn aircall_of_both_generations() {
    // The call that went out was not abandoned by anybody.
    export(
        "aircall.csv",
        "Aircall",
        Call,
        &[
            ("line", Team),
            ("datetime (UTC)", CreatedAt),
            ("direction", Inbound),
            ("answered", Answered),
            ("user", Agent),
            ("duration (in call)", HandleTime),
        ],
        &[("aht", 200.0), ("abandonment", 25.0)],
    );
    // The assistant spoke in three calls and passed one on; two never came to where people answer.
    export(
        "aircall-v3.csv",
        "Aircall",
        Call,
        &[
            ("datetime (tz offset incl.)", CreatedAt),
            ("line", Team),
            ("user", Agent),
            ("call direction - type", Inbound),
            ("in-call duration", HandleTime),
            ("call type", Answered),
            ("waiting time", WaitTime),
            ("time with ai voice agent", AiTime),
        ],
        &[
            ("aht", 180.0),
            ("abandonment", 100.0 / 3.0),
            ("wait", 20.0),
            ("service-level", 100.0 / 3.0),
            ("ai-handover", 100.0 / 3.0),
        ],
    );
}

#[test]
fn genesys_abandons_only_what_entered_a_queue() {
    // Thousandths of a second; one caller left in the menu.
    export(
        "genesys.csv",
        "Genesys Cloud",
        Call,
        &[
            ("Users", Agent),
            ("Date", CreatedAt),
            ("Direction", Inbound),
            ("Queue", Team),
            ("Media Type", Channel),
            ("Abandoned", Abandoned),
            ("Total Handle", HandleTime),
            ("Total Queue", WaitTime),
            ("Total Hold", HoldTime),
        ],
        &[("aht", 200.0), ("abandonment", 25.0), ("wait", 15.0), ("service-level", 50.0)],
    );
}

#[test]
fn five9_handles_by_parts_and_a_parked_call_is_on_hold() {
    // Talk 180 + 540 + 120, hold 30, park 30, after-call work 30 + 60 + 30: 1 020 s in three calls.
    export(
        "five9.csv",
        "Five9",
        Call,
        &[
            ("CALL ID", Id),
            ("TIMESTAMP", CreatedAt),
            ("CALL TYPE", Inbound),
            ("AGENT NAME", Agent),
            ("QUEUE WAIT TIME", WaitTime),
            ("TALK TIME", TalkTime),
            ("HOLD TIME", HoldTime),
            ("PARK TIME", ParkTime),
            ("AFTER CALL WORK TIME", AfterCallWork),
            ("ABANDONED", Abandoned),
        ],
        &[("aht", 340.0), ("abandonment", 100.0 / 3.0), ("wait", 20.0), ("service-level", 100.0 / 3.0)],
    );
}

#[test]
fn talkdesk() {
    export(
        "talkdesk.csv",
        "Talkdesk",
        Call,
        &[
            ("Interaction ID", Id),
            ("Start Time", CreatedAt),
            ("Agent Name", Agent),
            ("Wait Time", WaitTime),
            ("Talk Time", TalkTime),
            ("Hold Time", HoldTime),
            ("After Call Work Time", AfterCallWork),
            ("Handle Time", HandleTime),
            ("Inside Service Level (Yes /No)", SlaMet),
            ("Ring Groups", Team),
        ],
        &[("aht", 240.0), ("wait", 22.0), ("sla", 50.0)],
    );
}

#[test]
fn ringcentral_and_twilio() {
    export(
        "ringcentral.csv",
        "RingCentral",
        Call,
        &[
            ("Type", Inbound),
            ("Extension", Agent),
            ("Date", CreatedAt),
            ("Action Result", Answered),
            ("Duration", HandleTime),
        ],
        &[("aht", 140.0), ("abandonment", 50.0)],
    );
    export(
        "twilio.csv",
        "Twilio",
        Call,
        &[
            ("Call Sid", Id),
            ("Direction", Inbound),
            ("Status", Status),
            ("Start Time", CreatedAt),
            ("Duration", HandleTime),
        ],
        &[("aht", 180.0)],
    );
}

#[test]
fn surveys_ask_in_their_own_words() {
    export(
        "surveymonkey.csv",
        "SurveyMonkey",
        Answer,
        &[
            ("Respondent ID", Id),
            ("Start Date", CreatedAt),
            ("How likely is it that you would recommend us to a friend or colleague?", NpsScore),
            ("Overall, how satisfied are you with our support?", Csat5),
        ],
        &[("nps", 25.0), ("csat", 50.0)],
    );
    // One visitor left before the end; the derived groups 1, 2 and 3 are no scores.
    export(
        "qualtrics.csv",
        "Qualtrics",
        Answer,
        &[
            ("StartDate", CreatedAt),
            ("Finished", Finished),
            ("ResponseId", Id),
            ("DistributionChannel", Channel),
            ("Q1 How likely are you to recommend us?", NpsScore),
        ],
        &[("nps", 25.0)],
    );
    export(
        "typeform.csv",
        "Typeform",
        Answer,
        &[
            ("How likely are you to recommend us to a friend?", NpsScore),
            ("How easy was it to get help?", Ease7),
            ("Submit Date (UTC)", CreatedAt),
            ("Network ID", Id),
        ],
        &[("nps", 25.0), ("ces", 5.0)],
    );
    export(
        "google-forms-fr.csv",
        "Google Forms",
        Answer,
        &[
            ("Horodateur", CreatedAt),
            ("Sur une échelle de 0 à 10, nous recommanderiez-vous à un proche ?", NpsScore),
            ("Votre problème a-t-il été résolu au premier contact ?", ResolvedFirst),
        ],
        &[("nps", 50.0), ("fcr", 75.0)],
    );
    export(
        "delighted.csv",
        "Delighted",
        Answer,
        &[("id", Id), ("score", Ease7), ("created_at", CreatedAt)],
        &[("ces", 5.0)],
    );
    export(
        "medallia.csv",
        "Medallia",
        Answer,
        &[
            ("request_id", Id),
            ("response_received_at", CreatedAt),
            ("star_rating", Csat5),
            ("channel", Channel),
            ("employee_name", Agent),
        ],
        &[("csat", 200.0 / 3.0)],
    );
}
