/** A table of Markdown: cells are escaped, so that no text of a registry can break the row it stands in. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(escape).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)];
}

/** Text that Markdown prints as it is; outside code, angle brackets would be taken for HTML. */
function escape(text: string): string {
  const parts = text.replace(/\s+/g, " ").replaceAll("|", "\\|").split("`");
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replaceAll("<", "&lt;").replaceAll(">", "&gt;"))).join("`");
}
