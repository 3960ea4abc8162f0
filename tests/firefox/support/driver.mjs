// Firefox, as Mozilla's own driver steers it: geckodriver starts it, and WebDriver BiDi, its second language, does the
// rest over a socket. No package stands between: what is needed of both is this file.

import { spawn } from "node:child_process";

// The browser's own traffic (updates, safe browsing, portals) is no part of the page's; geckodriver turns most of it off.
const QUIET = {
  "browser.safebrowsing.update.enabled": false,
  "dom.push.connection.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

/** A running Firefox. */
export class Driver {
  #geckodriver;
  #session;
  #socket;
  #waiting = new Map();
  #listeners = new Map();
  #last = 0;

  /**
   * Starts a Firefox whose visitor is French.
   *   firefox, geckodriver  the programs
   *   proxy                 `host:port` of what stands between it and every address that is not this machine
   */
  static async start({ firefox, geckodriver, proxy }) {
    const driver = new Driver();
    try {
      const prefs = { ...QUIET, "intl.accept_languages": "fr-FR, fr" };
      await driver.#begin(await driver.#listen(geckodriver), {
        webSocketUrl: true,
        proxy: { proxyType: "manual", httpProxy: proxy, sslProxy: proxy },
        "moz:firefoxOptions": { binary: firefox, args: ["-headless"], prefs },
      });
      return driver;
    } catch (error) {
      await driver.end();
      throw error;
    }
  }

  /** Ends Firefox and its driver. */
  async end() {
    this.#socket?.close();
    // It may have ended by itself.
    if (this.#session) await fetch(this.#session, { method: "DELETE" }).catch(() => {});
    const ended = new Promise((ended) => this.#geckodriver.once("exit", ended));
    if (this.#geckodriver.exitCode === null && this.#geckodriver.kill()) await ended;
  }

  async #begin(address, alwaysMatch) {
    const body = JSON.stringify({ capabilities: { alwaysMatch } });
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${address}/session`, { method: "POST", headers, body });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`Firefox does not start: ${value.message}`);
    this.#session = `${address}/session/${value.sessionId}`;
    await this.#connect(value.capabilities.webSocketUrl);
  }

  /** Calls one of BiDi's commands. */
  send(method, params = {}) {
    const id = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Listens to one of BiDi's events. */
  async on(event, listener) {
    this.#listeners.set(event, listener);
    await this.send("session.subscribe", { events: [event] });
  }

  /** Starts geckodriver at any free port; its address. */
  #listen(program) {
    const ports = ["--port", "0", "--websocket-port", "0"];
    // Its own messages, and Firefox's, are worth reading only when something does not start.
    this.#geckodriver = spawn(program, [...ports, "--log", "info"], { stdio: ["ignore", "pipe", "pipe"] });
    return new Promise((resolve, reject) => {
      let said = "";
      const hear = (text) => {
        said = `${said}${text}`.slice(-10_000);
        const [, address] = said.match(/Listening on ([\d.]+:\d+)/) ?? [];
        if (address) resolve(`http://${address}`);
      };
      for (const stream of [this.#geckodriver.stdout, this.#geckodriver.stderr]) stream.setEncoding("utf8").on("data", hear);
      this.#geckodriver.once("error", reject);
      this.#geckodriver.once("exit", () => reject(new Error(`geckodriver ended: ${said}`)));
    });
  }

  #connect(address) {
    this.#socket = new WebSocket(address);
    this.#socket.onmessage = ({ data }) => this.#heard(JSON.parse(data));
    this.#socket.onclose = () => {
      for (const { method, reject } of this.#waiting.values()) reject(new Error(`${method}: Firefox is gone`));
      this.#waiting.clear();
    };
    return new Promise((resolve, reject) => {
      this.#socket.onopen = resolve;
      this.#socket.onerror = () => reject(new Error(`nobody answers at ${address}`));
    });
  }

  #heard({ id, type, method, params, result, error, message }) {
    if (type === "event") return this.#listeners.get(method)?.(params);
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (type === "success") waiting?.resolve(result);
    else waiting?.reject(new Error(`${waiting.method}: ${error}: ${message}`));
  }
}
