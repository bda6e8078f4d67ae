// What the eye and the keyboard meet: targets, focus, reflow, spacing, motion, scroll boxes, print.
(() => {
  const p = window.probe;
  const {all, words, short, say, shown, glimpsed, scroller, block, box} = p.tools;
  const live = 'a[href],button,summary,input,select,textarea,[tabindex]:not([tabindex="-1"])';

  p.targets = () => {
    const found = [];
    const list = all('a[href],button,summary,input,select').filter((node) => shown(node) && !glimpsed(node))
      .map((node) => ({node, box: box(node)}));
    const small = list.filter(({node, box: b}) => {
      if (b.width >= 23.5 && b.height >= 23.5) return false;
      const around = block(node);
      const isInline = getComputedStyle(node).display === 'inline';
      return !(isInline && around && words(around).length > words(node).length + 1);
    });
    for (const one of small) {
      const x = one.box.x + one.box.width / 2; const y = one.box.y + one.box.height / 2;
      for (const two of list) {
        if (two.node === one.node || two.node.contains(one.node) || one.node.contains(two.node)) continue;
        const dx = Math.max(two.box.left - x, 0, x - two.box.right);
        const dy = Math.max(two.box.top - y, 0, y - two.box.bottom);
        if (Math.hypot(dx, dy) < 11.99) {
          found.push(`target of ${Math.round(one.box.width)} by ${Math.round(one.box.height)}px too near the next: ${say(one.node)} and ${say(two.node)}`);
          break;
        }
      }
    }
    return found;
  };

  p.stops = () => {
    for (const node of all('[tabindex]')) if (node.tabIndex > 0) return -1;
    const details = all('details:not([open])');
    return all(live).filter((node) => shown(node) &&
      !details.some((box) => box.contains(node) && !(node.localName === 'summary' && node.parentElement === box))).length;
  };
  p.startWalk = () => {
    scrollTo(0, 0);
    if (document.activeElement) document.activeElement.blur();
    getSelection().removeAllRanges();
    p.place = new Map(all('*').map((node, index) => [node, index]));
    p.rest = new Map(all(live).map((node) => [node, look(node)]));
    p.walk = [];
    // Each press of Tab first measures where the press before it has led: one call a stop.
    if (!p.listening) addEventListener('keydown', () => { const at = stop(); if (at) p.walk.push(at); }, true);
    p.listening = true;
    return true;
  };
  // A long page: of the stops after the last one reached, an even 200 and the last get focus.
  p.restOfWalk = () => {
    const here = stop();
    if (here) p.walk.push(here);
    const from = p.place.get(document.activeElement) ?? -1;
    const later = all(live).filter((node) => p.place.get(node) > from && node.checkVisibility() && shown(node));
    const step = Math.max(1, Math.floor(later.length / 200));
    for (const node of later.filter((_, index) => index % step === 0 || index === later.length - 1)) {
      node.focus({focusVisible: true});
      if (document.activeElement === node) { const at = stop(); if (at) p.walk.push(at); }
    }
    return true;
  };
  p.endWalk = () => { const at = stop(); if (at) p.walk.push(at); return p.walk; };
  const look = (node) => {
    const style = getComputedStyle(node);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.backgroundColor, style.borderColor].join('|');
  };
  const stop = () => {
    const node = document.activeElement;
    if (!node || node === document.body || node === document.documentElement) return null;
    const style = getComputedStyle(node);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 &&
      !/rgba\(\d+, \d+, \d+, 0\)|transparent/.test(style.outlineColor);
    const visible = ring || (style.boxShadow !== 'none' && look(node) !== p.rest.get(node));
    const b = node.getClientRects().length > 1 ? node.getClientRects()[0] : box(node);
    const inView = b.bottom > 0 && b.top < innerHeight && b.right > 0 && b.left < innerWidth;
    const left = Math.max(b.left, 0); const right = Math.min(b.right, innerWidth);
    const top = Math.max(b.top, 0); const bottom = Math.min(b.bottom, innerHeight);
    const points = [0.1, 0.5, 0.9].map((part) => [left + (right - left) * part, (top + bottom) / 2]);
    const seen = points.filter(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top && (top === node || node.contains(top) || top.contains(node));
    }).length;
    return {index: p.place.get(node), say: say(node), visible, inView, seen};
  };

  p.wide = () => {
    const found = [];
    const root = document.documentElement;
    const edge = root.clientWidth;
    if (root.scrollWidth > edge + 1) found.push(`the page is ${root.scrollWidth}px wide in a window of ${edge}px`);
    for (const node of all('body *')) {
      if (found.length > 6) break;
      if (node.closest('svg') && node.localName !== 'svg') continue;
      if (!shown(node) || glimpsed(node)) continue;
      const b = box(node);
      if (b.width && (b.right > edge + 1.5 || b.left < -1.5) && !scroller(node)) {
        found.push(`past the edge of a window of ${edge}px: ${say(node)} ends at ${Math.round(b.right)}px`);
      }
    }
    return found;
  };

  p.clipped = () => {
    const found = [];
    for (const node of all('body *')) {
      if (found.length > 6) break;
      if (node.closest('svg') || !shown(node) || glimpsed(node) || !words(node)) continue;
      const style = getComputedStyle(node);
      const cutX = /hidden|clip/.test(style.overflowX) && node.scrollWidth > node.clientWidth + 1;
      const cutY = /hidden|clip/.test(style.overflowY) && node.scrollHeight > node.clientHeight + 1;
      if ((cutX || cutY) && node.clientWidth > 1) {
        found.push(`text is cut off in a window of ${innerWidth}px: ${say(node)}`);
      }
    }
    return found;
  };

  // The four values of success criterion 1.4.12, laid over the page; a second call takes them away.
  p.spaceText = (on) => {
    if (!p.spacing) {
      p.spacing = new CSSStyleSheet();
      p.spacing.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;' +
        ' word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    }
    document.adoptedStyleSheets = on ? [p.spacing] : [];
    return true;
  };
  p.rootSize = (size) => { document.documentElement.style.fontSize = size; return true; };

  p.moving = () => {
    const found = [];
    for (const motion of document.getAnimations()) {
      const timing = motion.effect ? motion.effect.getComputedTiming() : {};
      found.push(`something moves: ${motion.animationName || motion.transitionProperty || 'animation'} for ${timing.endTime} ms`);
    }
    for (const node of all('animate,animateTransform,animateMotion,set,marquee,blink,video[autoplay],audio[autoplay],img[src$=".gif"]')) {
      found.push(`something moves by itself: ${say(node)}`);
    }
    if (document.querySelector('meta[http-equiv=refresh i]')) found.push('the page reloads itself');
    return found;
  };

  p.scrollBoxes = () => {
    const found = [];
    for (const node of all('body *')) {
      if (node.closest('svg') || !shown(node)) continue;
      const style = getComputedStyle(node);
      const scrolls = (/auto|scroll/.test(style.overflowX) && node.scrollWidth > node.clientWidth + 1) ||
        (/auto|scroll/.test(style.overflowY) && node.scrollHeight > node.clientHeight + 1);
      if (!scrolls) continue;
      if (node.getAttribute('tabindex') !== '0') found.push(`a scroll box that no key reaches: ${say(node)}`);
      if (node.getAttribute('role') !== 'region' || !p.tools.name(node) ||
          !(node.hasAttribute('aria-label') || node.hasAttribute('aria-labelledby'))) {
        found.push(`a scroll box without role and label: ${say(node)}`);
      }
    }
    return found;
  };

  // On paper: closed details must print, drawings must fit the sheet and not break over two.
  p.paper = (width) => {
    const found = [];
    for (const details of all('details:not([open])')) {
      const inner = [...details.children].find((node) => node.localName !== 'summary');
      if (inner && !inner.checkVisibility()) found.push(`closed details are lost on paper: ${say(details.querySelector('summary') || details)}`);
    }
    const whole = (node) => {
      for (let at = node; at && at !== document.body; at = at.parentElement) {
        if (/avoid/.test(getComputedStyle(at).breakInside)) return true;
      }
      return false;
    };
    const parts = all('tr').concat(p.tools.charts());
    const loose = parts.find((node) => shown(node) && box(node).height < 900 && !whole(node));
    if (loose) found.push(`may break over two sheets: ${say(loose)}`);
    for (const svg of p.tools.charts()) {
      if (box(svg).right > width + 1) found.push(`a drawing is cut on paper: ${say(svg)} is ${Math.round(box(svg).width)}px wide`);
    }
    for (const node of all('main *')) {
      const style = getComputedStyle(node);
      if (/auto|scroll|hidden/.test(style.overflowX) && shown(node) && !glimpsed(node) && !node.closest('svg') &&
          node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 1) {
        found.push(`paper cannot scroll: ${say(node)}`);
      }
    }
    return found;
  };

  p.mainText = () => {
    const main = document.querySelector('main');
    return main ? main.textContent.replace(/\s+/g, ' ').trim() : '';
  };
  // What a reader of the sheet must find: leaf blocks of main, without drawings,
  // hidden words and the summary of details, which is a switch and has nothing to do on paper.
  p.mainBlocks = () => all('main p,main li,main h1,main h2,main h3,main h4,main td,main th,main dt,main dd,main figcaption,main caption')
    .filter((node) => !node.querySelector('p,li,td,dd,ul,ol,table,svg') && words(node))
    .filter((node) => !node.closest('[hidden],nav,[data-screen-only],.govuk-\\!-display-none-print'))
    .map((node) => {
      const copy = node.cloneNode(true);
      for (const out of all('[class*="visually-hidden"],[hidden]', copy)) out.replaceWith(' ');
      return words(copy);
    }).filter((text) => text);
  p.scripts = () => all('script:not([type="application/ld+json"])').map(say)
    .concat(all('*').filter((node) => [...node.attributes].some((a) => /^on/.test(a.name))).map(say))
    .concat(all('a[href^="javascript:"]').map(say));
})();

// How many characters of prose are on show, whatever the shape of the window.
window.probe.proseSeen = () => window.probe.tools.all('main p,main h1,main h2,main h3,main li,main td')
  .filter((node) => window.probe.tools.shown(node)).reduce((sum, node) => sum + window.probe.tools.words(node).length, 0);
