// Copyright (c) Contributors to community.plesk
// GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks at the reports in a folder: node look.js CHROMIUM FOLDER. Says a line of JSON for each thing looked at, {name, complaint} or {figure}.
"use strict";

const path = require("path");
const fs = require("fs");
const { chromium } = require("playwright-core");
const scenes = require("./scenes.js");
const behaviour = require("./behaviour.js");
const speed = require("./speed.js");

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

async function main(executablePath, folder) {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const say = (line) => process.stdout.write(JSON.stringify(line) + "\n");

  // Gives a page to look at, and complains if it asked for anything or said anything.
  async function visit(file, options, look) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const noises = [];
    page.on("console", (message) => noises.push(message.text()));
    page.on("pageerror", (error) => noises.push(error.message));
    page.on("dialog", (dialog) => { noises.push("dialog: " + dialog.message()); dialog.dismiss(); });
    page.on("request", (request) => { if (!request.url().startsWith("file:") || !request.url().includes(file)) { noises.push("asked for " + request.url()); } });
    await page.goto("file://" + path.join(folder, file));
    try {
      const complaints = await look(page);
      return noises.concat(complaints || []);
    } finally {
      await context.close();
    }
  }

  try {
    for (const [name, file, options, look] of [...scenes, ...behaviour, ...speed(say, (file) => fs.statSync(path.join(folder, file)).size)]) {
      let complaints;
      try {
        complaints = await visit(file, options, (page) => look(page, folder));
      } catch (error) {
        complaints = [error.message];
      }
      say({ name, complaint: complaints.join("; ") });
    }
  } finally {
    await browser.close();
  }
}

main(process.argv[2], process.argv[3]).catch((error) => {
  process.stderr.write(error.stack + "\n");
  process.exit(1);
});
