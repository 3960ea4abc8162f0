importScripts("../packages/papaparse/papaparse.min.js", "job.js");

const number = (cell) => (cell === "" ? null : +cell);

onmessage = ({ data: file }) => {
  const job = new Job();
  let header = true;
  Papa.parse(file, {
    skipEmptyLines: true,
    chunk({ data }) {
      for (const row of data) {
        if (header) {
          header = false;
          continue;
        }
        job.add(row[4], row[1].slice(0, 7), {
          nps: number(row[10]),
          csat: number(row[11]),
          first: row[13] === "" ? null : row[13] === "yes",
          abandoned: row[16] === "true",
          handle: number(row[14]),
          reply: row[2] === "" ? null : (Date.parse(row[2]) - Date.parse(row[1])) / 1000,
        });
      }
    },
    complete: () => postMessage(job.answers()),
  });
};
postMessage("ready");
