// DuckDB-WASM, told the schema, reading the file itself; only the columns of the job are kept.
import * as duckdb from "../packages/@duckdb/duckdb-wasm/dist/duckdb-browser.mjs";

const COLUMNS = {
  ticket_id: "VARCHAR",
  created_at: "TIMESTAMP",
  first_reply_at: "TIMESTAMP",
  resolved_at: "VARCHAR",
  channel: "VARCHAR",
  agent: "VARCHAR",
  team: "VARCHAR",
  product: "VARCHAR",
  priority: "VARCHAR",
  status: "VARCHAR",
  nps: "TINYINT",
  csat: "TINYINT",
  contacts: "VARCHAR",
  resolved_first_contact: "VARCHAR",
  handle_time_s: "INTEGER",
  wait_time_s: "VARCHAR",
  abandoned: "BOOLEAN",
  comment: "VARCHAR",
};

const READ = `CREATE OR REPLACE TABLE t AS
  SELECT created_at, channel, nps, csat, resolved_first_contact AS first, handle_time_s AS handle, abandoned,
         epoch(first_reply_at) - epoch(created_at) AS reply
  FROM read_csv('t.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
                columns = {${Object.entries(COLUMNS).map(([name, type]) => `'${name}': '${type}'`)}})`;
const SCORES = `count(*)::DOUBLE AS "rows", count(*) FILTER (nps >= 9)::DOUBLE AS promoters,
  count(*) FILTER (nps <= 6)::DOUBLE AS detractors, count(nps)::DOUBLE AS scored`;
const CHANNELS = `SELECT channel AS label, ${SCORES}, count(*) FILTER (csat >= 4)::DOUBLE AS satisfied,
  count(csat)::DOUBLE AS marked, count(*) FILTER (first = 'yes')::DOUBLE AS first, count(first)::DOUBLE AS judged,
  count(*) FILTER (abandoned)::DOUBLE AS abandoned, avg(handle) AS "handleMean",
  quantile_cont(handle::DOUBLE, 0.5) AS "handleMedian", quantile_cont(handle::DOUBLE, 0.9) AS "handleP90",
  avg(reply) AS "replyMean", quantile_cont(reply, 0.5) AS "replyMedian"
  FROM t GROUP BY GROUPING SETS ((), (channel))`;
const MONTHS = `SELECT strftime(created_at, '%Y-%m') AS label, ${SCORES} FROM t GROUP BY label`;

export async function prepare() {
  const dist = new URL("packages/@duckdb/duckdb-wasm/dist/", document.baseURI).href;
  const worker = new Worker(`${dist}duckdb-browser-eh.worker.js`);
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await database.instantiate(`${dist}duckdb-eh.wasm`);
  const connection = await database.connect();
  const ask = async (query) => (await connection.query(query)).toArray().map((row) => row.toJSON());
  return {
    async run(file) {
      await database.registerFileHandle("t.csv", file, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
      await connection.query(READ);
      const channels = await ask(CHANNELS);
      const table = (rows) => Object.fromEntries(rows.map(({ label, ...numbers }) => [label, numbers]));
      const { null: whole, ...byChannel } = table(channels);
      return { whole, channels: byChannel, months: table(await ask(MONTHS)) };
    },
    further: { "by month": () => ask(MONTHS), "by channel": () => ask(CHANNELS) },
  };
}
