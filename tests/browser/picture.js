// Copyright (c) Contributors to community.plesk
// GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes the picture of the report for docs/: node picture.js CHROMIUM PAGE PICTURE.
"use strict";

const { chromium } = require("playwright-core");

(async () => {
  const browser = await chromium.launch({ executablePath: process.argv[2], args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-lcd-text"] });
  const page = await browser.newPage({ viewport: { width: 960, height: 1086 }, colorScheme: "light" });
  await page.goto("file://" + process.argv[3]);
  await page.screenshot({ path: process.argv[4], animations: "disabled" });
  await browser.close();
})();
