importScripts("../packages/xlsx/dist/xlsx.full.min.js", "job.js");

// Nothing is asked for that the job does not need, and cells come by place and not by name: its fastest way.
const LEAN = { type: "array", dense: true, cellFormula: false, cellHTML: false, cellText: false, cellStyles: false };

/** Instants are stored as days since the end of 1899, and hold seconds only nearly. */
const seconds = (days) => Math.round((days - 25_569) * 86_400);

onmessage = async ({ data: file }) => {
  const book = XLSX.read(await file.arrayBuffer(), LEAN);
  const rows = XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1, raw: true });
  const job = new Job();
  for (const row of rows.slice(1)) {
    const created = seconds(row[1]);
    job.add(row[4], new Date(created * 1000).toISOString().slice(0, 7), {
      nps: row[10] ?? null,
      csat: row[11] ?? null,
      first: row[13] === undefined ? null : row[13] === "yes",
      abandoned: row[16] === "true",
      handle: row[14] ?? null,
      reply: row[2] === undefined ? null : seconds(row[2]) - created,
    });
  }
  postMessage(job.answers());
};
postMessage("ready");
