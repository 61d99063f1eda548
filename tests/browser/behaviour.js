// Copyright (c) Contributors to community.plesk
// GNU General Public License v3.0+ (see LICENSES/GPL-3.0-or-later.txt or https://www.gnu.org/licenses/gpl-3.0.txt)
// SPDX-License-Identifier: GPL-3.0-or-later

// What the report does: it sorts, it finds, and it runs nothing that came from a server.
"use strict";

const WIDE = { viewport: { width: 1280, height: 900 } };

function column(page, title) {
  return page.evaluate((wanted) => {
    const heads = Array.from(document.querySelectorAll("#table thead th"));
    const number = heads.findIndex((head) => head.textContent === wanted);
    return Array.from(document.querySelectorAll("#table tbody tr")).map((row) => row.cells[number].textContent.trim());
  }, title);
}

function same(found, expected) {
  return JSON.stringify(found) === JSON.stringify(expected) ? [] : ["found " + JSON.stringify(found).slice(0, 200) + ", expected " + JSON.stringify(expected).slice(0, 200)];
}

const filled = (values) => values.filter((value) => value !== "");

module.exports = [
  ["numbers are sorted as numbers, the least first, then the greatest, nothing last", "100.html", WIDE, async (page) => {
    const complaints = [];
    for (const way of [1, -1]) {
      await page.getByRole("button", { name: "Load" }).click();
      const values = await column(page, "Load");
      const loads = filled(values).map(parseFloat);
      complaints.push(...same(loads, [...loads].sort((one, other) => way * (one - other))), ...same(values.slice(loads.length), values.slice(loads.length).map(() => "")));
    }
    return complaints;
  }],

  ["names are sorted as people do, and the keyboard does it too", "100.html", WIDE, async (page) => {
    const button = page.locator("#table").getByRole("button", { name: "Server" });
    await button.focus();
    await page.keyboard.press("Enter");
    const names = await column(page, "Server");
    const sorted = await page.locator("#table th[aria-sort=ascending]").textContent();
    return [...same(names.slice(1, 3), ["plesk-berlin-2.example.com", "plesk-berlin-3.example.com"]), ...same(sorted, "Server")];
  }],

  ["sorting by problems begins with the worst, as the page does", "100.html", WIDE, async (page) => {
    const before = await column(page, "Server");
    await page.getByRole("button", { name: "Load" }).click();
    await page.locator("#table").getByRole("button", { name: "Problems" }).click();
    const after = await column(page, "Server");
    return same(after.slice(0, 18), before.slice(0, 18));
  }],

  ["what is found is shown in the table, in the grid and among the problems", "100.html", WIDE, async (page) => {
    await page.getByLabel("Find").fill("DUBLIN 18.0");
    await page.waitForFunction(() => document.getElementById("found").textContent !== "");
    const seen = (selector) => page.locator(selector).filter({ visible: true }).count();
    const rows = await seen("#table tbody tr");
    const names = await page.locator("#table tbody tr th").filter({ visible: true }).allTextContents();
    const said = await page.locator("#found").textContent();
    const strangers = names.filter((name) => !name.includes("dublin"));
    return [...same(strangers, []), ...same(await seen("#grid tbody tr"), rows), ...same(said, rows + " of 100 servers"), ...(rows < 5 ? ["only " + rows] : [])];
  }],

  ["only servers with problems are shown if one asks for that, and all of them after that", "100.html", WIDE, async (page) => {
    const rows = () => page.locator("#table tbody tr").filter({ visible: true }).count();
    const troubled = await page.locator("#table tbody tr:not(.fine)").count();
    await page.getByLabel("only servers with problems").check();
    const some = await rows();
    await page.getByLabel("only servers with problems").uncheck();
    return [...same(some, troubled), ...same(await rows(), 100)];
  }],

  ["a link leads from a problem to its server", "1000.html", WIDE, async (page) => {
    const link = page.locator(".on a").filter({ visible: true }).last();
    const name = await link.textContent();
    await link.click();
    const target = page.locator("#table tr:target th");
    return [...same(await target.textContent(), name), ...((await target.isVisible()) ? [] : ["it is out of sight"])];
  }],

  ["nothing that came from a server runs", "hostile.html", WIDE, async (page, folder) => {
    await page.getByRole("button", { name: "Plesk" }).first().click();
    await page.getByLabel("Find").fill("script");
    await page.waitForFunction(() => document.getElementById("found").textContent !== "");
    await page.screenshot({ path: folder + "/hostile.png", fullPage: true });
    return same(await page.evaluate(() => [document.scripts.length, document.images.length]), [1, 0]);
  }],
];
