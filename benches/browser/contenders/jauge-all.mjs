// This project's worker with every column in use that it recognises.
import { prepare as prepareWith } from "./jauge.mjs";

export const prepare = () => prepareWith({ all: true });
