//! Files that nobody knows, by the words of six languages.

use super::{Expected, check};
use jauge::analysis::protocol::RowKind;
use jauge::model::role::Role::{self, *};

#[track_caller]
fn unknown(
    file: &'static str,
    kind: RowKind,
    roles: &'static [(&'static str, Role)],
    kpis: &'static [(&'static str, f64)],
) {
    check(&Expected { file, tool: None, kind, roles, kpis });
}

#[test]
fn words_that_only_look_like_a_meaning() {
    unknown("decoys.csv", RowKind::Ticket, &[("id", Id)], &[]);
}

#[test]
fn german() {
    unknown(
        "german.csv",
        RowKind::Call,
        &[
            ("Ticketnummer", Id),
            ("Erstellt am", CreatedAt),
            ("Gelöst am", ResolvedAt),
            ("Kanal", Channel),
            ("Bearbeiter", Agent),
            ("Gruppe", Team),
            ("Priorität", Priority),
            ("Kundenzufriedenheit", Csat5),
            ("Wartezeit", WaitTime),
            ("Gesprächszeit", TalkTime),
            ("Nachbearbeitungszeit", AfterCallWork),
            ("Beim ersten Kontakt gelöst", ResolvedFirst),
        ],
        &[("csat", 50.0), ("fcr", 50.0), ("art", 7_200.0), ("wait", 20.0), ("resolution", 100.0)],
    );
}

#[test]
fn spanish() {
    unknown(
        "spanish.csv",
        RowKind::Call,
        &[
            ("Número de caso", Id),
            ("Fecha de creación", CreatedAt),
            ("Fecha de cierre", ResolvedAt),
            ("Canal", Channel),
            ("Agente", Agent),
            ("Equipo", Team),
            ("Prioridad", Priority),
            ("Estado", Status),
            ("Satisfacción", Csat5),
            ("Tiempo de espera", WaitTime),
            ("¿Nos recomendaría?", NpsScore),
            ("Resuelto en el primer contacto", ResolvedFirst),
        ],
        &[
            ("nps", 0.0),
            ("csat", 50.0),
            ("fcr", 50.0),
            ("art", 7_200.0),
            ("wait", 20.0),
            ("resolution", 100.0),
        ],
    );
}

#[test]
fn portuguese() {
    unknown(
        "portuguese.csv",
        RowKind::Call,
        &[
            ("Número do chamado", Id),
            ("Data de criação", CreatedAt),
            ("Data de fechamento", ResolvedAt),
            ("Canal", Channel),
            ("Atendente", Agent),
            ("Fila", Team),
            ("Prioridade", Priority),
            ("Satisfação", Csat5),
            ("Tempo de espera", WaitTime),
            ("Tempo de atendimento", HandleTime),
            ("Resolvido no primeiro contato", ResolvedFirst),
        ],
        &[
            ("csat", 50.0),
            ("fcr", 50.0),
            ("art", 7_200.0),
            ("aht", 360.0),
            ("wait", 20.0),
            ("resolution", 100.0),
        ],
    );
}

#[test]
fn italian() {
    // The second caller left: nobody knows how long an answer would have taken.
    unknown(
        "italian.csv",
        RowKind::Call,
        &[
            ("Codice ticket", Id),
            ("Data di creazione", CreatedAt),
            ("Data di chiusura", ResolvedAt),
            ("Canale", Channel),
            ("Operatore", Agent),
            ("Gruppo", Team),
            ("Priorità", Priority),
            ("Soddisfazione", Csat5),
            ("Tempo di attesa", WaitTime),
            ("Durata conversazione", TalkTime),
            ("Abbandonata", Abandoned),
        ],
        &[
            ("csat", 50.0),
            ("art", 7_200.0),
            ("abandonment", 50.0),
            ("wait", 10.0),
            ("service-level", 50.0),
            ("resolution", 100.0),
        ],
    );
}

#[test]
fn visits_to_customers() {
    unknown(
        "field.csv",
        RowKind::Ticket,
        &[
            ("id", Id),
            ("date", CreatedAt),
            ("technician", Agent),
            ("fixed on first visit", FixedFirstVisit),
            ("no fault found", NoFault),
            ("SLA met", SlaMet),
            ("Customer effort score", Effort5),
        ],
        &[("ces", 2.0), ("first-time-fix", 75.0), ("nff", 25.0), ("sla", 75.0)],
    );
}
