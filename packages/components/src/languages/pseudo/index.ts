import type { Catalogue, Messages } from "../../messages/catalogue.ts";
import { english } from "../en/index.ts";
import { later } from "../en/later.ts";
import { pseudoTexts } from "./pseudo-texts.ts";

/**
 * No language: English with accents, in brackets and a third longer. What is seen without them in a page does not come from a
 * catalogue, and what is cut has too little room for other languages. For tests; it has all its texts at once.
 */
export const pseudo: Catalogue = {
  locale: "en-XA",
  dir: "ltr",
  messages: pseudoTexts<Messages>({ ...english.messages, ...later }),
};
