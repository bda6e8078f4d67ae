// Headings, languages, landmarks, links, tables, reading order.
(() => {
  const p = window.probe;
  const {all, words, short, say, shown, glimpsed, name} = p.tools;

  p.headings = () => {
    const found = [];
    const vague = new Set(['introduction', 'overview', 'more information', 'information', 'details',
      'untitled', 'section', 'heading', 'title', 'other', 'miscellaneous', 'page']);
    const seen = new Set();
    const path = [];
    let last = 0;
    const list = all('h1,h2,h3,h4,h5,h6');
    const tops = list.filter((node) => node.localName === 'h1').length;
    if (tops !== 1) found.push(`${tops} h1 elements: a page has exactly one`);
    for (const node of list) {
      const level = Number(node.localName[1]);
      const text = name(node);
      if (!text) found.push(`empty heading ${say(node)}`);
      if (level > last + 1) found.push(`heading level skips from ${last} to ${level} at ${say(node)}`);
      if (vague.has(text.toLowerCase())) found.push(`heading says nothing: ${say(node)}`);
      path.length = level - 1;
      path[level - 1] = text;
      const whole = path.join(' > ');
      if (text && seen.has(whole)) found.push(`same heading twice in one place: ${say(node)}`);
      seen.add(whole);
      last = level;
    }
    return found;
  };

  p.languages = () => {
    const found = [];
    const lang = document.documentElement.getAttribute('lang') || '';
    if (!/^[a-z]{2,3}(-[A-Z]{2})?$/.test(lang)) found.push(`html lang is '${lang}'`);
    const marks = {
      cy: new Set(('yr yn mae wedi gan oedd nid bod gyda hwn hyn dyma roedd oherwydd ond neu hefyd eu ei ' +
        'am ar fod gwasanaeth adroddiad').split(' ')),
      en: new Set('the and was were with that this from which have has been for are not but'.split(' ')),
    };
    const other = {cy: 'en', en: 'cy'};
    // A part that names its own language is looked at by itself.
    const own = (node) => {
      const parts = [...node.querySelectorAll('[lang]')];
      return parts.length ? parts.reduce((text, part) => text.replace(words(part), ' '), words(node))
        : words(node);
    };
    for (const node of all('p,li,h1,h2,h3,h4,h5,h6,td,th,dd,dt,caption,figcaption,summary,blockquote,'
      + '[lang]:not(html)')) {
      const list = own(node).toLowerCase().match(/[a-z\u00c0-\u017f']+/g) || [];
      if (list.length < 6) continue;
      const here = ((node.closest('[lang]') || document.documentElement).getAttribute('lang') || 'en').slice(0, 2);
      const wrong = other[here];
      if (!wrong) continue;
      const share = (code) => list.filter((word) => marks[code].has(word)).length / list.length;
      if (share(wrong) > 0.2 && share(wrong) > 2 * share(here)) {
        found.push(`words in '${wrong}' under lang '${here}': ${say(node)}`);
      }
    }
    for (const link of all('a[href]')) {
      if (/^(cymraeg|english)$/i.test(words(link)) && !link.hasAttribute('hreflang')) {
        found.push(`language link without hreflang: ${say(link)}`);
      }
    }
    return found;
  };

  const landmark = 'header,footer,main,nav,aside,[role=banner],[role=contentinfo],[role=main],' +
    '[role=navigation],[role=complementary],[role=region],section[aria-label],section[aria-labelledby]';

  p.landmarks = () => {
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const told = new Set();
    while (walk.nextNode()) {
      const node = walk.currentNode;
      const parent = node.parentElement;
      if (!node.data.trim() || !parent || parent.closest('script,style,noscript,template')) continue;
      const link = parent.closest('a[href^="#"]');
      if ((link && link === document.querySelector('a[href]')) || !shown(parent)) continue;
      if (!parent.closest(landmark) && !told.has(parent)) {
        told.add(parent);
        found.push(`text outside every landmark: ${say(parent)}`);
      }
    }
    const first = document.querySelector('a[href],button,summary,[tabindex]');
    if (!first || !/^#./.test(first.getAttribute('href') || '')) {
      found.push('the first thing to focus is not a skip link');
    } else if (!document.getElementById(first.getAttribute('href').slice(1))) {
      found.push('the skip link leads nowhere');
    }
    for (const selector of ['nav,[role=navigation]', 'section[aria-label],section[aria-labelledby],[role=region]']) {
      const names = new Map();
      const list = all(selector).filter(shown);
      for (const node of list) {
        const label = node.hasAttribute('aria-label') || node.hasAttribute('aria-labelledby') ? name(node) : '';
        if (!label && list.length > 1) found.push(`one of several without a label: ${say(node)}`);
        if (label && names.has(label)) found.push(`two landmarks share the label '${short(label)}'`);
        names.set(label, true);
      }
    }
    return found;
  };

  p.links = () => all('a[href]').map((node) => ({
    href: node.getAttribute('href'), name: name(node), text: words(node),
    blank: node.getAttribute('target') === '_blank'}));
  p.ids = () => all('[id]').map((node) => node.id);

  const number = /^[\u2013\u2212-]?[\u00a3$]?\d[\d,]*(\.\d+)?\s?(%|ms|s|KB|MB|GB|seconds?|minutes?|hours?)?$/;
  p.tables = () => {
    const found = [];
    for (const table of all('table')) {
      const at = say(table.caption || table);
      if (!table.caption || !words(table.caption)) found.push(`table without a caption: ${at}`);
      const grid = [];
      [...table.rows].forEach((row, y) => {
        grid[y] = grid[y] || [];
        let x = 0;
        for (const cell of row.cells) {
          while (grid[y][x]) x += 1;
          for (let down = 0; down < cell.rowSpan; down += 1) {
            grid[y + down] = grid[y + down] || [];
            for (let right = 0; right < cell.colSpan; right += 1) grid[y + down][x + right] = cell;
          }
          if (!words(cell) && !cell.querySelector('img,svg') && !(x === 0 && y === 0)) {
            found.push(`empty cell in row ${y + 1}, column ${x + 1} of ${at}`);
          }
          if (cell.localName === 'th' && !/^(col|row|colgroup|rowgroup)$/.test(cell.getAttribute('scope') || '')) {
            found.push(`th without a scope: ${say(cell)}`);
          }
          x += cell.colSpan;
        }
      });
      const width = Math.max(0, ...grid.map((row) => row.length));
      if (grid.some((row) => row.length !== width)) found.push(`rows of different length in ${at}`);
      if (!grid.length || ![...(grid[0] || [])].every((cell) => cell && cell.localName === 'th' || cell && !words(cell))) {
        found.push(`no header row in ${at}`);
      }
      for (const body of table.tBodies) {
        for (const row of body.rows) {
          if (!row.querySelector('th[scope=row]') && width > 1) {
            found.push(`row without a header cell: ${say(row)} in ${at}`);
            break;
          }
        }
      }
      for (let x = 0; x < width; x += 1) {
        const cells = grid.map((row) => row[x]).filter((cell) => cell && cell.localName === 'td');
        const numbers = cells.filter((cell) => number.test(words(cell)));
        const rest = cells.filter((cell) => !numbers.includes(cell) && !/^(no data|not applicable|not established|\u2013)$/i.test(words(cell)));
        if (numbers.length > 1 && rest.length === 0 && shown(table)) {
          const loose = numbers.find((cell) => !/^(right|end)$/.test(getComputedStyle(cell).textAlign));
          if (loose) found.push(`numbers not right-aligned: ${say(loose)} in column ${x + 1} of ${at}`);
        }
      }
    }
    return found;
  };

  p.order = () => {
    const found = [];
    let before = null;
    for (const node of all('main p,main li,main h1,main h2,main h3,main h4,main dt,main dd,main figcaption,main caption')) {
      if (!shown(node) || glimpsed(node) || node.closest('.govuk-pagination')) continue;
      const here = p.tools.box(node);
      if (before && here.bottom < before.box.top - 1 && here.left < before.box.right - 1 &&
          !before.node.contains(node)) {
        found.push(`read after ${say(before.node)} but drawn above it: ${say(node)}`);
      }
      before = {node, box: here};
    }
    for (const node of all('[class*="visually-hidden"]')) {
      if (!words(node)) continue;
      const text = node.textContent;
      const edge = (side) => {
        const near = side === 'before' ? node.previousSibling : node.nextSibling;
        return near && (near.nodeType === Node.TEXT_NODE ||
          getComputedStyle(near).display.startsWith('inline')) ? near.textContent : '';
      };
      if (/[\p{L}\p{N}]$/u.test(edge('before')) && /^[\p{L}\p{N}]/u.test(text)) {
        found.push(`hidden words are glued to the word before: ${say(node)}`);
      }
      if (/[\p{L}\p{N}]$/u.test(text) && /^[\p{L}\p{N}]/u.test(edge('after'))) {
        found.push(`hidden words are glued to the word after: ${say(node)}`);
      }
    }
    return found;
  };

  // The standing words of a page: quotations, code, tables and drawings left out.
  p.prose = () => all('main p,main li,main h1,main h2,main h3,main h4,main dt,main dd,main figcaption,main summary')
    .filter((node) => !node.closest('blockquote,q,pre,code,table,svg,[data-verbatim]'))
    .map((node) => {
      const copy = node.cloneNode(true);
      for (const out of all('code,pre,kbd,samp,q,blockquote,table,svg,ul,ol,cite,[lang],[data-verbatim]', copy)) out.replaceWith(' ');
      return words(copy);
    }).filter((text) => text);

  p.navigation = () => {
    const list = (node) => all('a[href]', node).map((link) => ({text: words(link), href: link.href}));
    const one = (selector) => list(document.querySelector(selector) || document.createElement('div'));
    return {header: one('header'), footer: one('footer'),
      crumbs: one('nav.govuk-breadcrumbs, nav[aria-label="Breadcrumb"]')};
  };

  // The first and the last line of capitals that could be a marking.
  p.marking = () => {
    const pattern = /^(OFFICIAL|SECRET|TOP SECRET)(-SENSITIVE)?( [-\u2013] .+)?$/;
    const find = (selector) => all(selector + ' *').filter((node) => shown(node) && !glimpsed(node) &&
      pattern.test(words(node))).map(words)[0] || '';
    return {top: find('header'), bottom: find('footer')};
  };

  p.frame = () => {
    const found = [];
    const meta = document.querySelector('meta[name=viewport]');
    const content = meta ? meta.content.replace(/\s/g, '').toLowerCase() : '';
    if (!content.includes('width=device-width')) found.push('no viewport of the width of the device');
    if (/user-scalable=(no|0)|maximum-scale=[0-4](\.|,|$)/.test(content)) found.push(`zoom is blocked: ${content}`);
    for (const sheet of document.styleSheets) {
      let rules = [];
      try { rules = [...sheet.cssRules]; } catch { continue; }
      for (const rule of rules) {
        if (rule.media && /orientation/.test(rule.media.mediaText) && /rotate\(|display:\s*none/.test(rule.cssText)) {
          found.push(`a rule turns or hides the page by orientation: ${short(rule.cssText)}`);
        }
      }
    }
    return found;
  };
})();
