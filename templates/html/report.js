'use strict';
// Hides what the filters leave out and says how much is left. It writes no markup and makes no request.
(() => {
  const form = document.getElementById('filters');
  const count = document.getElementById('filters-count');
  const search = document.getElementById('filter-search');
  const selects = [...form.querySelectorAll('[data-filter]')];
  const items = [...document.querySelectorAll('[data-item]')].reverse(); // inner ones first
  const findings = items.filter((item) => 'finding' in item.dataset);
  const groups = [...document.querySelectorAll('[data-group]')].reverse();
  const lists = [...document.querySelectorAll('details[data-findings]')];
  const words = new Map();

  /** Lower case, without accents. */
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  const wordsOf = (item) => {
    if (!words.has(item)) words.set(item, fold(item.textContent));
    return words.get(item);
  };

  /** Is a place one of `1-3 7`? */
  const isAmong = (place, ranges) =>
    ranges.split(' ').some((range) => {
      const [from, to = from] = range.split('-');
      return from !== '' && place >= Number(from) && place <= Number(to);
    });

  const fits = (item, { name, value }) => {
    const own = item.dataset[name];
    if (own === undefined) return true;
    return name === 'pages' ? isAmong(Number(value), own) : own === value;
  };

  const hasShown = (element) => element.querySelector('[data-item]:not([hidden])') !== null;

  function apply() {
    const chosen = selects
      .filter((select) => select.value !== '')
      .map((select) => ({ name: select.dataset.filter, value: select.value }));
    const terms = fold(search.value).split(/\s+/u).filter(Boolean);
    const isActive = chosen.length + terms.length > 0;
    for (const item of items) {
      const isOwn =
        chosen.every((filter) => fits(item, filter)) &&
        terms.every((term) => wordsOf(item).includes(term));
      item.hidden = !isOwn && !hasShown(item);
    }
    for (const group of groups) group.hidden = !hasShown(group);
    for (const list of lists) list.open = isActive && hasShown(list);
    for (const note of document.querySelectorAll('[data-empty]'))
      note.hidden = hasShown(note.parentElement);
    const shown = findings.filter((finding) => !finding.hidden).length;
    count.textContent = isActive
      ? form.dataset.shown.replace('{shown}', shown).replace('{total}', findings.length)
      : '';
  }

  let timer;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(apply, 200);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));

  /** A link may lead to what a filter hides or a closed detail holds. */
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest('[hidden]')) {
      form.reset();
      apply();
    }
    for (let at = target; at; at = at.parentElement) if (at.localName === 'details') at.open = true;
    target.scrollIntoView();
  }
  addEventListener('hashchange', reveal);
  if (location.hash.length > 1) reveal();

  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')];
    for (const detail of opened) detail.open = true;
  });
  addEventListener('afterprint', () => {
    for (const detail of opened) detail.open = false;
  });

  form.hidden = false;
})();
