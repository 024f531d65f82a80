/** Entry of the script in `lab.html`: the program of the page travels deflated, as its worker does, so that the file can go by mail. */
import { unpacked } from "../unpack.ts";

declare const MUTUA_PAGE: string;

const script = document.createElement("script");
// the page's policy lets it run its own text, and nothing that comes from elsewhere
script.textContent = unpacked(MUTUA_PAGE);
document.body.append(script);
