// This project's worker for workbooks, told what the page tells it.
import { prepare as prepareWith } from "./jauge.mjs";

export const prepare = () => prepareWith({ worker: "spreadsheet" });
