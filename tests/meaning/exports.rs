//! The exports of known tools, with their columns as the tools name them.

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
fn zendesk() {
    // Good 2, bad 1, and two surveys nobody answered. Of four solved tickets two had one reply and no second opening.
    export(
        "zendesk.csv",
        "Zendesk",
        Ticket,
        &[
            ("Id", Id),
            ("Assignee", Agent),
            ("Group", Team),
            ("Status", Status),
            ("Priority", Priority),
            ("Via", Channel),
            ("Created at", CreatedAt),
            ("Solved at", ResolvedAt),
            ("Satisfaction Score", CsatWord),
            ("Reopens", Reopens),
            ("Replies", Replies),
            ("First reply time in minutes", FirstResponseTime),
            ("Full resolution time in minutes", ResolutionTime),
        ],
        &[("csat", 200.0 / 3.0), ("fcr", 50.0), ("frt", 1_500.0), ("art", 9_000.0), ("resolution", 80.0)],
    );
}

#[test]
fn freshdesk() {
    // Hours, minutes and seconds in columns that say hours: 30, 90 and 15 minutes; 26, 50 and 2 hours.
    export(
        "freshdesk.csv",
        "Freshdesk",
        Ticket,
        &[
            ("Ticket ID", Id),
            ("Status", Status),
            ("Priority", Priority),
            ("Source", Channel),
            ("Agent", Agent),
            ("Group", Team),
            ("Created time", CreatedAt),
            ("Resolved time", ResolvedAt),
            ("Initial response time", FirstReplyAt),
            ("Time tracked", HandleTime),
            ("First response time (in hrs)", FirstResponseTime),
            ("Resolution time (in hrs)", ResolutionTime),
            ("Customer interactions", Contacts),
            ("Resolution status", SlaMet),
            ("Survey results", CsatWord),
            ("Product", Product),
        ],
        &[
            ("csat", 50.0),
            ("fcr", 200.0 / 3.0),
            ("frt", 2_700.0),
            ("art", 93_600.0),
            ("aht", 1_800.0),
            ("sla", 200.0 / 3.0),
            ("resolution", 100.0),
        ],
    );
}

#[test]
fn freshservice() {
    export(
        "freshservice.csv",
        "Freshservice",
        Ticket,
        &[
            ("Ticket Id", Id),
            ("Status", Status),
            ("Priority", Priority),
            ("Source", Channel),
            ("Agent", Agent),
            ("Group", Team),
            ("Created Time", CreatedAt),
            ("Resolved Time", ResolvedAt),
            ("Initial Response Time", FirstReplyAt),
            ("Time Tracked", HandleTime),
            ("First Response Time (in Hrs)", FirstResponseTime),
            ("Resolution Time (in Hrs)", ResolutionTime),
            ("Customer Interactions", Contacts),
            ("Resolution Status", SlaMet),
        ],
        &[
            ("fcr", 50.0),
            ("frt", 720.0),
            ("art", 43_200.0),
            ("aht", 2_400.0),
            ("sla", 100.0),
            ("resolution", 100.0),
        ],
    );
}

#[test]
fn hubspot_in_french() {
    export(
        "hubspot-fr.csv",
        "HubSpot",
        Ticket,
        &[
            ("ID du ticket", Id),
            ("Statut du ticket", Status),
            ("Date de création", CreatedAt),
            ("Date de fermeture", ResolvedAt),
            ("Priorité", Priority),
            ("Source", Channel),
            ("Propriétaire du ticket", Agent),
            ("Temps avant fermeture (HH:mm:ss)", ResolutionTime),
            ("Temps avant la première réponse de l'agent (HH:mm:ss)", FirstResponseTime),
        ],
        &[("frt", 1_200.0), ("art", 50_400.0), ("resolution", 200.0 / 3.0)],
    );
}

#[test]
fn salesforce_in_both_languages() {
    export(
        "salesforce.csv",
        "Salesforce",
        Ticket,
        &[
            ("Case Number", Id),
            ("Status", Status),
            ("Priority", Priority),
            ("Case Origin", Channel),
            ("Case Owner", Agent),
            ("Date/Time Opened", CreatedAt),
            ("Date/Time Closed", ResolvedAt),
            ("Closed When Created", ResolvedFirst),
            ("SLA Violation", SlaMissed),
        ],
        &[("fcr", 25.0), ("art", 43_200.0), ("sla", 75.0), ("resolution", 75.0)],
    );
    export(
        "salesforce-fr.csv",
        "Salesforce",
        Ticket,
        &[
            ("Numéro de la requête", Id),
            ("Statut", Status),
            ("Priorité", Priority),
            ("Origine de la requête", Channel),
            ("Propriétaire de la requête", Agent),
            ("Date/Heure d'ouverture", CreatedAt),
            ("Date/Heure de fermeture", ResolvedAt),
            ("Fermée à la création", ResolvedFirst),
        ],
        &[("fcr", 50.0), ("art", 5_400.0), ("resolution", 100.0)],
    );
}

#[test]
fn intercom_messages_make_conversations() {
    // Of four conversations the assistant spoke in three, and a person as well in one of these.
    export(
        "intercom.csv",
        "Intercom",
        Event,
        &[
            ("message_author_type", HandedOver),
            ("conversation_id", Id),
            ("conversation_state", Status),
            ("conversation_created_at", CreatedAt),
            ("conversation_first_response_at", FirstReplyAt),
            ("conversation_closed_at", ResolvedAt),
        ],
        &[("frt", 105.0), ("art", 2_000.0), ("ai-handover", 100.0 / 3.0), ("resolution", 75.0)],
    );
}

#[test]
fn gorgias() {
    export(
        "gorgias.csv",
        "Gorgias",
        Ticket,
        &[
            ("Ticket id", Id),
            ("Initial channel", Channel),
            ("Status", Status),
            ("Assignee name", Agent),
            ("Assignee team", Team),
            ("Created date", CreatedAt),
            ("Closed date", ResolvedAt),
            ("Number of agent's messages", Replies),
            ("First response time (s)", FirstResponseTime),
            ("Resolution time (s)", ResolutionTime),
            ("Survey score", Csat5),
        ],
        &[("csat", 200.0 / 3.0), ("frt", 300.0), ("art", 1_800.0), ("resolution", 75.0)],
    );
}

#[test]
fn help_scout() {
    // “Okay” is an answer, and not a satisfied one.
    export(
        "helpscout.csv",
        "Help Scout",
        Ticket,
        &[
            ("Conversation Number", Id),
            ("Mailbox", Team),
            ("Assigned To", Agent),
            ("Status", Status),
            ("Type", Channel),
            ("Created At", CreatedAt),
            ("Closed At", ResolvedAt),
            ("First Response Time (sec)", FirstResponseTime),
            ("Resolution Time (sec)", ResolutionTime),
            ("Handle Time (sec)", HandleTime),
            ("Happiness Rating", CsatWord),
            ("Replies Sent", Replies),
        ],
        &[("csat", 100.0 / 3.0), ("frt", 300.0), ("art", 4_800.0), ("aht", 240.0), ("resolution", 75.0)],
    );
}

#[test]
fn jira_tells_what_is_left_of_a_promise_and_not_how_long_it_took() {
    export(
        "jira.csv",
        "Jira Service Management",
        Ticket,
        &[
            ("Issue key", Id),
            ("Status", Status),
            ("Assignee", Agent),
            ("Priority", Priority),
            ("Created", CreatedAt),
            ("Resolved", ResolvedAt),
            ("Custom field (Satisfaction rating)", Csat5),
        ],
        &[("csat", 50.0), ("art", 10_800.0), ("resolution", 200.0 / 3.0)],
    );
}

#[test]
fn zoho_desk() {
    export(
        "zoho.csv",
        "Zoho Desk",
        Ticket,
        &[
            ("Ticket Id", Id),
            ("Status (Ticket)", Status),
            ("Priority (Ticket)", Priority),
            ("Channel", Channel),
            ("Ticket Owner", Agent),
            ("Department", Team),
            ("Created Time", CreatedAt),
            ("Ticket Closed Time", ResolvedAt),
            ("Number of Reopen", Reopens),
            ("Number of Outgoing", Replies),
            ("First Response Time in Business Hours", FirstResponseTime),
            ("Resolution Time in Business Hours", ResolutionTime),
            ("Happiness Rating", CsatWord),
        ],
        &[("csat", 50.0), ("fcr", 50.0), ("frt", 3_600.0), ("art", 14_400.0), ("resolution", 200.0 / 3.0)],
    );
}
