import { defineConfig } from "vitepress";

/** The documentation as a site: `npm run site` writes it to docs/.vitepress/dist; no page asks for anything from elsewhere. */
// biome-ignore lint/style/noDefaultExport: vitepress looks for it
export default defineConfig({
  title: "mutua",
  description: "Actuarial and solidarity-scheme simulator",
  base: "./",
  rewrites: { "README.md": "index.md" },
  // pages link to files of the repository, which the site does not hold
  ignoreDeadLinks: true,
  // names in angle brackets are keys of the scenario, not elements
  markdown: { html: false, attrs: { disable: true } },
  themeConfig: {
    search: { provider: "local" },
    nav: [
      { text: "Advocate", link: "/tutorials/advocate" },
      { text: "Trainer", link: "/tutorials/trainer" },
      { text: "Researcher", link: "/tutorials/researcher" },
      { text: "Cookbook", link: "/cookbook" },
    ],
    sidebar: [
      { text: "Begin", items: [{ text: "Advocate", link: "/tutorials/advocate" }, { text: "Trainer", link: "/tutorials/trainer" }, { text: "Researcher", link: "/tutorials/researcher" }, { text: "20 questions", link: "/cookbook" }, { text: "The founding ideas", link: "/ideas" }, { text: "Glossary", link: "/glossary" }] },
      { text: "Reference", items: [{ text: "Model", link: "/model" }, { text: "Metrics", link: "/metrics" }, { text: "Scenario", link: "/scenario" }, { text: "Exact", link: "/exact" }, { text: "Regimes", link: "/regimes" }, { text: "What a zero means", link: "/zeros" }, { text: "Record", link: "/record" }, { text: "Architecture", link: "/architecture" }] },
      { text: "Studies", items: [{ text: "Many runs", link: "/studies/README" }, { text: "Library", link: "/studies/library" }, { text: "Library: every type", link: "/api/index.html", target: "_self" }] },
    ],
  },
});
