// Sets CSL-JSON items with citeproc-js: jobs as JSON on standard input, what came out as JSON on standard output.
"use strict";
const fs = require("fs");
const CSL = require("citeproc");

function set({ style, items, locales }) {
    const byId = new Map(items.map((item) => [item.id, item]));
    const system = {
        retrieveItem: (id) => byId.get(id),
        retrieveLocale: (language) => {
            const file = `${locales}/locales-${language}.xml`;
            return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : false;
        },
    };
    const engine = new CSL.Engine(system, style, "en-US", false);
    engine.setOutputFormat("text");
    return items.map((item) => {
        engine.updateItems([item.id]);
        const note = engine.makeCitationCluster([{ id: item.id }]);
        const bibliography = engine.makeBibliography();
        return { note, bibliography: bibliography ? bibliography[1].join("") : note };
    });
}

process.stdout.write(JSON.stringify(JSON.parse(fs.readFileSync(0, "utf8")).map(set)));
