// A fresh browser for each run, and the memory of its pages.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";

/** Opens a page of a fresh browser for as long as `use` takes. */
export async function withPage(chromium, executablePath, url, use) {
  const root = process.getuid?.() === 0;
  const args = ["--disable-dev-shm-usage", "--disable-background-networking", ...(root ? ["--no-sandbox"] : [])];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ locale: "en-GB" });
    page.on("pageerror", (error) => console.error(`    ${error}`));
    await page.goto(url);
    return await use(page);
  } finally {
    await browser.close();
  }
}

/** Watches the memory of the renderers that this process started, from now on. Only Linux tells. */
export function watchMemory() {
  const before = new Map(renderers().map((pid) => [pid, status(pid).VmRSS]));
  // Makes the highest value begin anew.
  for (const pid of before.keys()) writeFileSync(`/proc/${pid}/clear_refs`, "5");
  return {
    /** Megabytes at the highest above those of the beginning; undefined where nobody tells. */
    peak() {
      const risen = [...before].map(([pid, start]) => (status(pid).VmHWM - start) / 1e3);
      return risen.length ? Math.max(...risen) : undefined;
    },
  };
}

function renderers() {
  if (process.platform !== "linux") return [];
  const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const parents = new Map(processes.map((pid) => [pid, status(pid).PPid]));
  const ours = (pid) => pid === String(process.pid) || (parents.has(pid) && ours(String(parents.get(pid))));
  return processes.filter((pid) => ours(pid) && command(pid).includes("--type=renderer"));
}

function command(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/** The numbers of a process's status: kilobytes, identifiers. */
function status(pid) {
  try {
    const lines = readFileSync(`/proc/${pid}/status`, "utf8").matchAll(/^(\w+):\s+(\d+)/gm);
    return Object.fromEntries([...lines].map(([, name, value]) => [name, Number(value)]));
  } catch {
    return {};
  }
}

/** The browser's name and version. */
export const version = (executablePath) => execFileSync(executablePath, ["--version"], { encoding: "utf8" }).trim();
