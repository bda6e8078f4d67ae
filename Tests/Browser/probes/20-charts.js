// Charts: names, sizes, contrast, colour alone, agreement with the table, overlap.
(() => {
  const p = window.probe;
  const {all, words, short, say, shown, colour, over, contrast, luminance, behind, charts, box} = p.tools;
  const clear = {r: 0, g: 0, b: 0, a: 0};

  const label = (svg) => `chart '${short(svg.id || words(svg.querySelector('title') || svg) || 'without a title')}'`;
  const texts = (svg) => all('text', svg).filter((text) => shown(text) && words(text));

  // One box a line: a text of several tspans is measured tspan by tspan.
  const lines = (svg) => texts(svg).flatMap((text) => {
    const spans = all('tspan', text).filter((span) => words(span));
    return (spans.length ? spans : [text]).map((node) => ({node, box: box(node)}));
  }).filter((line) => line.box.width > 0 && line.box.height > 0);

  p.chartNames = () => {
    const found = [];
    const ids = new Map();
    for (const node of all('[id]')) ids.set(node.id, (ids.get(node.id) || 0) + 1);
    for (const [id, count] of ids) if (count > 1) found.push(`id '${id}' stands ${count} times`);
    for (const figure of all('figure')) {
      if (!figure.querySelector('figcaption') || !words(figure.querySelector('figcaption'))) {
        found.push(`figure without a caption: ${say(figure)}`);
      }
    }
    for (const svg of all('svg')) {
      if (svg.getAttribute('aria-hidden') === 'true' || svg.parentElement.closest('svg,[aria-hidden=true]')) continue;
      const at = label(svg);
      if (svg.getAttribute('role') !== 'img') { found.push(`${at} has no role img`); continue; }
      const own = (attribute, tag) => {
        const node = document.getElementById(svg.getAttribute(attribute) || '');
        return node && node.localName === tag && svg.contains(node) && words(node) ? words(node) : '';
      };
      const title = own('aria-labelledby', 'title');
      if (!title) found.push(`${at} is not labelled by a title of its own`);
      if (title.length > 150) found.push(`${at}: its name has ${title.length} characters, more than 150`);
      if (!own('aria-describedby', 'desc')) found.push(`${at} is not described by a desc of its own`);
      for (const text of all('text', svg)) {
        if (!text.closest('[aria-hidden=true]')) {
          found.push(`${at}: '${short(words(text))}' is read out piece by piece, not hidden in a group`);
          break;
        }
      }
      const place = svg.closest('figure,section,article') || svg.parentElement;
      if (!place.querySelector('table') && !(place.parentElement || place).querySelector(':scope > table,:scope > details table,:scope > div table')) {
        found.push(`${at} has no table in the same section`);
      }
    }
    return found;
  };

  p.chartSizes = (least) => {
    const found = [];
    for (const svg of charts()) {
      for (const text of texts(svg)) {
        const scale = text.getScreenCTM();
        if (Math.abs(scale.b) > 0.01 || Math.abs(scale.c) > 0.01) {
          found.push(`${label(svg)}: turned text '${short(words(text))}'`);
        }
        const size = parseFloat(getComputedStyle(text).fontSize) * Math.hypot(scale.a, scale.b);
        if (size < least - 0.05) {
          found.push(`${label(svg)}: '${short(words(text))}' is drawn at ${size.toFixed(1)}px, under ${least}px, in a window of ${innerWidth}px`);
          break;
        }
      }
    }
    return found;
  };

  const inside = (shape, x, y) => {
    const area = box(shape);
    if (x < area.left || x > area.right || y < area.top || y > area.bottom) return false;
    if (shape.localName === 'rect') return true;
    try {
      const matrix = shape.getScreenCTM().inverse();
      return shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix));
    } catch { return true; }
  };
  const paint = (node, property) => {
    const style = getComputedStyle(node);
    const value = style[property];
    if (value === 'none') return clear;
    if (value.startsWith('url(')) return null;
    const made = colour(value) || clear;
    const share = Number(style[property + 'Opacity']) * Number(style.opacity);
    return {...made, a: made.a * (Number.isNaN(share) ? 1 : share)};
  };
  const drawn = 'rect,path,polygon,circle,ellipse,line,polyline';
  const isMark = (shape) => shape.hasAttribute('data-value') || shape.hasAttribute('data-series') ||
    shape.closest('[data-series]') !== null || /series|mark(er)?\b|bar\b|event/.test(shape.getAttribute('class') || '');
  const opaque = (shape) => !shape.closest('defs,pattern,clipPath,marker');

  const onStroke = (shape, x, y) => {
    try {
      const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
      return shape.isPointInStroke(point);
    } catch { return false; }
  };

  // What lies under a point of the drawing: the shapes painted before this node, over the page.
  // Under a mark other marks do not count (lines may cross), but bands and white casings do.
  const ground = (svg, node, x, y, withMarks) => {
    let back = behind(svg);
    for (const shape of all(drawn, svg)) {
      if (shape === node || !(shape.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
      if (!opaque(shape) || (!withMarks && isMark(shape)) || !shown(shape)) continue;
      const area = box(shape);
      if (x < area.left - 8 || x > area.right + 8 || y < area.top - 8 || y > area.bottom + 8) continue;
      const fill = shape.localName === 'line' ? clear : paint(shape, 'fill');
      if (fill && fill.a > 0 && inside(shape, x, y)) back = over(fill, back);
      const stroke = paint(shape, 'stroke');
      if (!withMarks && stroke && stroke.a > 0 && /casing|halo/.test(shape.getAttribute('class') || '') &&
          onStroke(shape, x, y)) back = over(stroke, back);
    }
    return back;
  };

  // Points that lie on a mark: the middle of a filled one, three places along a line.
  const spots = (mark, filled) => {
    const area = box(mark);
    if (filled || !mark.getTotalLength) return [[area.x + area.width / 2, area.y + area.height / 2]];
    const length = mark.getTotalLength();
    const matrix = mark.getScreenCTM();
    return [0.25, 0.5, 0.75].map((part) => {
      const point = mark.getPointAtLength(length * part).matrixTransform(matrix);
      return [point.x, point.y];
    });
  };

  p.chartContrast = () => {
    const found = [];
    for (const svg of charts()) {
      const at = label(svg);
      for (const text of texts(svg)) {
        const fill = paint(text, 'fill');
        const area = box(text);
        if (!fill) continue;
        const back = ground(svg, text, area.x + area.width / 2, area.y + area.height / 2, true);
        const size = parseFloat(getComputedStyle(text).fontSize) * Math.abs(text.getScreenCTM().a);
        const bold = Number(getComputedStyle(text).fontWeight) >= 700;
        const need = size >= 24 || (bold && size >= 18.66) ? 3 : 4.5;
        const ratio = contrast(over(fill, back), back);
        if (ratio < need - 0.005) found.push(`${at}: text '${short(words(text))}' has contrast ${ratio.toFixed(2)}, under ${need}`);
      }
      const told = new Set();
      const marks = all(drawn, svg).filter((shape) => shown(shape) && opaque(shape) && isMark(shape));
      for (const mark of marks) {
        const fill = paint(mark, 'fill');
        const stroke = paint(mark, 'stroke');
        if (fill === null || stroke === null) continue;
        const key = `${mark.getAttribute('class')}|${getComputedStyle(mark).fill}|${getComputedStyle(mark).stroke}`;
        if (told.has(key)) continue;
        const filled = fill.a > 0 && mark.localName !== 'line';
        const inks = [filled ? fill : null, stroke].filter((ink) => ink && ink.a > 0);
        // An outline of its own parts a fill from what is behind: then fill and outline must differ.
        const edge = filled && inks.length > 1 && parseFloat(getComputedStyle(mark).strokeWidth) >= 1.5
          ? contrast(over(fill, behind(svg)), over(stroke, behind(svg))) : 0;
        // The better of fill and outline counts, at the worst of the places.
        const best = Math.min(...spots(mark, filled).map(([x, y]) => {
          const back = ground(svg, mark, x, y, false);
          return Math.max(edge, ...inks.map((ink) => contrast(over(ink, back), back)));
        }));
        if (inks.length && best < 2.995) {
          told.add(key);
          found.push(`${at}: a mark ${say(mark)} has contrast ${best.toFixed(2)} with what is behind it, under 3`);
        }
      }
      // Filled neighbours that touch: a gap or an outline is needed when the fills are alike.
      const bars = marks.filter((mark) => mark.localName === 'rect' && paint(mark, 'fill') && paint(mark, 'fill').a > 0).slice(0, 400);
      for (let i = 0; i + 1 < bars.length; i += 1) {
        const one = box(bars[i]); const two = box(bars[i + 1]);
        const apartX = Math.max(one.left, two.left) - Math.min(one.right, two.right);
        const apartY = Math.max(one.top, two.top) - Math.min(one.bottom, two.bottom);
        const touching = apartX < 0.5 && apartY < 0.5 && (apartX < -1 || apartY < -1);
        const [a, b] = [bars[i], bars[i + 1]].map((bar) => over(paint(bar, 'fill'), behind(svg)));
        const same = getComputedStyle(bars[i]).fill === getComputedStyle(bars[i + 1]).fill;
        const edged = paint(bars[i], 'stroke') && paint(bars[i], 'stroke').a > 0;
        if (touching && !same && !edged && contrast(a, b) < 3) {
          found.push(`${at}: two neighbours touch with contrast ${contrast(a, b).toFixed(2)}, under 3`);
          break;
        }
      }
    }
    return found;
  };

  const seriesOf = (node) => {
    const holder = node.closest('[data-series]');
    if (holder && holder.closest('svg')) return holder.getAttribute('data-series');
    const found = /series-(\d+)/.exec(node.getAttribute('class') || '');
    return found ? found[1] : null;
  };

  p.colourAlone = () => {
    const found = [];
    for (const svg of charts()) {
      const series = new Map();
      for (const shape of all(drawn, svg).filter((node) => shown(node) && opaque(node))) {
        const key = seriesOf(shape);
        if (key === null) continue;
        const style = getComputedStyle(shape);
        const ink = paint(shape, 'stroke') && paint(shape, 'stroke').a > 0 && style.fill === 'none'
          ? paint(shape, 'stroke') : paint(shape, 'fill');
        const entry = series.get(key) || {form: new Set(), ink, labelled: false};
        entry.form.add([shape.localName, style.strokeDasharray, style.markerStart,
          style.fill.startsWith('url(') ? style.fill : ''].join('/'));
        series.set(key, entry);
      }
      for (const text of texts(svg)) {
        const key = seriesOf(text);
        if (key !== null && series.has(key)) series.get(key).labelled = true;
      }
      const list = [...series];
      for (let i = 0; i < list.length; i += 1) {
        for (let j = i + 1; j < list.length; j += 1) {
          const [one, two] = [list[i][1], list[j][1]];
          // The order of bars in a group or a stack is a sign too: only neighbours can be mixed up.
          const bars = [...one.form, ...two.form].every((form) => form.startsWith('rect/'));
          if (bars && j !== i + 1) continue;
          const alike = [...one.form].sort().join() === [...two.form].sort().join();
          const grey = one.ink && two.ink ? contrast(over(one.ink, behind(svg)), over(two.ink, behind(svg))) : 1;
          if (alike && !(one.labelled && two.labelled) && grey < 3) {
            found.push(`${label(svg)}: series '${list[i][0]}' and '${list[j][0]}' differ by colour only (${grey.toFixed(2)} in grey)`);
          }
        }
      }
    }
    for (const link of all('main p a[href], main li a[href]')) {
      if (!shown(link) || link.closest('nav')) continue;
      const style = getComputedStyle(link);
      const sentence = words(link.parentElement).length > words(link).length;
      if (sentence && !style.textDecorationLine.includes('underline') && style.borderBottomStyle === 'none') {
        found.push(`a link in a sentence is shown by colour only: ${say(link)}`);
      }
    }
    return found;
  };

  const plain = (text) => {
    const found = /[\u2013\u2212-]?\d[\d,]*(\.\d+)?/.exec(text);
    return found ? found[0].replace(/,/g, '').replace(/[\u2013\u2212]/, '-') : null;
  };

  // Every value that a mark carries stands in a cell of the table beside it, to the digit.
  p.agreement = () => {
    const found = [];
    for (const svg of all('svg[role=img]')) {
      const marks = all('[data-value]', svg);
      if (!marks.length) continue;
      const place = svg.closest('figure,section,article') || svg.parentElement;
      const tables = all('table', place).length ? all('table', place) : all('table', place.parentElement);
      const cells = new Set(tables.flatMap((table) => all('td,th', table))
        .flatMap((cell) => [words(cell), plain(words(cell))]).filter((text) => text));
      for (const mark of marks) {
        const value = mark.getAttribute('data-value');
        const asNumber = /^[\u2013\u2212-]?[\d,]+(\.\d+)?$/.test(value) ? plain(value) : value;
        if (!cells.has(value) && !cells.has(asNumber)) {
          found.push(`${label(svg)}: ${value} is drawn but stands in no cell of its table`);
          break;
        }
      }
    }
    return found;
  };

  // Text outside its drawing. Where a drawing shows what overflows, only the window cuts it: pass
  // true to ask for what is lost, nothing for what is out of place.
  p.chartText = (lostOnly) => {
    const found = [];
    for (const svg of charts()) {
      const list = lines(svg);
      const own = box(svg);
      const open = lostOnly && getComputedStyle(svg).overflow === 'visible';
      const frame = open ? {left: 0, right: document.documentElement.clientWidth, top: own.top - 20,
        bottom: own.bottom + 20} : own;
      for (const line of list) {
        const b = line.box;
        if (b.left < frame.left - 1 || b.right > frame.right + 1 || b.top < frame.top - 2 || b.bottom > frame.bottom + 2) {
          found.push(`${label(svg)}: '${short(words(line.node))}' leaves the drawing in a window of ${innerWidth}px`);
        }
      }
    }
    return found;
  };

  p.overlaps = () => {
    const found = [];
    for (const svg of charts()) {
      const list = lines(svg).sort((a, b) => a.box.left - b.box.left);
      for (let i = 0; i < list.length && found.length < 8; i += 1) {
        for (let j = i + 1; j < list.length && list[j].box.left < list[i].box.right - 1; j += 1) {
          const [a, b] = [list[i].box, list[j].box];
          // A line box is taller than its letters: a fifth above and below is air.
          const up = (c) => c.top + c.height * 0.2; const down = (c) => c.bottom - c.height * 0.2;
          if (up(a) < down(b) - 0.5 && up(b) < down(a) - 0.5 && list[i].node !== list[j].node) {
            found.push(`${label(svg)}: '${short(words(list[i].node))}' and '${short(words(list[j].node))}' overlap in a window of ${innerWidth}px`);
          }
        }
      }
    }
    return found;
  };

  p.chartBoxes = () => charts().map((svg) => {
    const area = box(svg);
    return {name: label(svg), x: area.x + scrollX, y: area.y + scrollY, w: area.width, h: area.height};
  });
})();
