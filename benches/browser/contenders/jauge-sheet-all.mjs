// This project's worker for workbooks with every column in use that it recognises.
import { prepare as prepareWith } from "./jauge.mjs";

export const prepare = () => prepareWith({ worker: "spreadsheet", all: true });
