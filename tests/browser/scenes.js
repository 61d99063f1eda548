// Copyright (c) Contributors to community.plesk
// GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
// SPDX-License-Identifier: GPL-3.0-or-later

// How the report looks: every size in every light on every screen, and printed. Pictures of all of it are left in the folder.
"use strict";

const path = require("path");

const AXE = require.resolve("axe-core/axe.min.js");
const SCREENS = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 844 } };
const SEVERE = ["serious", "critical"];

async function judge(page) {
  const complaints = [];
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (over > 0) { complaints.push("the page is " + over + " pixels wider than the screen"); }
  // axe judges what is in sight; the parts that the browser leaves out until then have to be seen first.
  for (const part of ["#services .scroll", "#servers .scroll"]) {
    await page.locator(part).scrollIntoViewIfNeeded();
    complaints.push(...await page.evaluate(async (severe) => {
      const found = await window.axe.run(document);
      return found.violations.filter((one) => severe.includes(one.impact)).map((one) => one.id + " at " + one.nodes.slice(0, 3).map((node) => node.target).join(", "));
    }, SEVERE));
  }
  return [...new Set(complaints)];
}

function scene(size, scheme, screen) {
  const name = [size, scheme, screen].join("-");
  // The page's policy lets no strange script in, so axe comes past it.
  const options = { viewport: SCREENS[screen], colorScheme: scheme, bypassCSP: true };
  return [name + ": nothing overflows, and axe finds nothing serious", size + ".html", options, async (page, folder) => {
    await page.screenshot({ path: path.join(folder, name + ".png") });
    await page.addScriptTag({ path: AXE });
    const complaints = size > 100 ? [] : await judge(page);
    // As tall as the page, because what is out of sight is left out.
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.setViewportSize({ width: SCREENS[screen].width, height: 4200 });
    await page.screenshot({ path: path.join(folder, name + "-full.png") });
    return complaints;
  }];
}

function print(size) {
  return [size + "-print: the folded lists and all servers are on paper", size + ".html", { viewport: SCREENS.wide, colorScheme: "dark" }, async (page, folder) => {
    await page.pdf({ path: path.join(folder, size + ".pdf"), preferCSSPageSize: true });
    await page.emulateMedia({ media: "print" });
    return page.evaluate(() => {
      const hidden = ["#finder", "nav"].filter((selector) => document.querySelector(selector).offsetHeight > 0);
      const cut = Array.from(document.querySelectorAll(".scroll")).filter((part) => part.scrollHeight > part.clientHeight + 1);
      const dark = getComputedStyle(document.body).backgroundColor !== "rgb(255, 255, 255)";
      return [...hidden.map((one) => one + " is on paper"), ...cut.map(() => "a table is cut off"), ...(dark ? ["the paper is dark"] : [])];
    });
  }];
}

const plain = ["without scripts everything is there", "100.html", { viewport: SCREENS.wide, javaScriptEnabled: false }, async (page, folder) => {
  await page.screenshot({ path: path.join(folder, "100-without-scripts.png"), fullPage: true });
  const rows = await page.locator("#table tbody tr").count();
  const finder = await page.locator("#finder").isVisible();
  return [...(rows === 100 ? [] : [rows + " rows"]), ...(finder ? ["there is a finder that cannot find"] : [])];
}];

module.exports = [
  ...[3, 100, 1000].flatMap((size) => ["light", "dark"].flatMap((scheme) => ["wide", "narrow"].map((screen) => scene(size, scheme, screen)))),
  ...[3, 100].map(print),
  plain,
];
