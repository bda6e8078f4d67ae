// Questions asked inside the page. Every probe returns a list of findings: an empty list is a pass.
window.probe = (() => {
  const p = {};
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const words = (node) => (node.textContent || '').replace(/\s+/g, ' ').trim();
  const short = (text) => (text.length > 60 ? text.slice(0, 57) + '...' : text);

  // How a finding names an element: tag, id or class, first words.
  const say = (node) => {
    const id = node.id ? '#' + node.id : '';
    const first = (node.getAttribute('class') || '').split(' ')[0];
    const text = short(node.getAttribute('aria-label') || words(node));
    return `<${node.localName}${id || (first ? '.' + first : '')}>` + (text ? ` '${text}'` : '');
  };

  const shown = (node) => node.checkVisibility({visibilityProperty: true, opacityProperty: false}) &&
    node.getClientRects().length > 0;

  // Hidden from the eye on purpose: one pixel, clipped.
  const glimpsed = (node) => {
    const hidden = node.closest('.govuk-visually-hidden, .govuk-skip-link, [class*="visually-hidden"]');
    return hidden !== null;
  };

  const name = (node) => {
    const label = node.getAttribute('aria-labelledby');
    if (label) {
      return label.split(/\s+/).map((id) => document.getElementById(id))
        .filter((found) => found).map(words).join(' ').trim();
    }
    const own = node.getAttribute('aria-label');
    if (own) return own.trim();
    const images = all('img[alt]', node).map((image) => image.alt).join(' ');
    return (words(node) + ' ' + images).trim();
  };

  const colour = (text) => {
    const found = /rgba?\(([^)]+)\)/.exec(text);
    if (!found) return null;
    const parts = found[1].split(/[ ,/]+/).filter((part) => part).map(Number);
    return {r: parts[0], g: parts[1], b: parts[2], a: parts.length > 3 ? parts[3] : 1};
  };

  const over = (front, back) => ({
    r: front.r * front.a + back.r * (1 - front.a),
    g: front.g * front.a + back.g * (1 - front.a),
    b: front.b * front.a + back.b * (1 - front.a), a: 1});

  // Relative luminance and contrast ratio as WCAG 2.2 defines them.
  const luminance = ({r, g, b}) => {
    const channel = (value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  // The colour behind an HTML element: its own and its parents' backgrounds, laid over the canvas.
  const behind = (node) => {
    const layers = [];
    for (let at = node; at; at = at.parentElement) {
      const fill = colour(getComputedStyle(at).backgroundColor);
      if (fill && fill.a > 0) layers.push(fill);
      if (fill && fill.a === 1) break;
    }
    let back = colour(getComputedStyle(document.documentElement).backgroundColor);
    if (!back || back.a < 1) {
      const dark = matchMedia('(forced-colors: active)').matches &&
        matchMedia('(prefers-color-scheme: dark)').matches;
      back = dark ? {r: 0, g: 0, b: 0, a: 1} : {r: 255, g: 255, b: 255, a: 1};
    }
    for (const layer of layers.reverse()) back = over(layer, back);
    return back;
  };

  const scroller = (node) => {
    for (let at = node.parentElement; at && at !== document.body; at = at.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) {
        return at;
      }
    }
    return null;
  };

  const block = (node) => node.closest('p,li,td,th,dt,dd,h1,h2,h3,h4,h5,h6,figcaption,caption,summary,div');
  const charts = () => all('svg').filter((svg) => shown(svg) &&
    (svg.getAttribute('role') === 'img' || svg.closest('figure')) &&
    svg.getAttribute('aria-hidden') !== 'true');
  const box = (node) => node.getBoundingClientRect();

  p.tools = {all, words, short, say, shown, glimpsed, name, colour, over, luminance, contrast, behind,
    scroller, block, charts, box};
  return p;
})();
