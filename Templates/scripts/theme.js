// The theme: light, dark, high contrast, or what the system says until one is chosen.
// It runs in the head, before anything is painted, so that no page flashes in another theme first.
'use strict';
(() => {
  const key = 'tally:theme';
  const themes = ['light', 'dark', 'contrast'];
  // What was chosen on this page, for browsers that keep nothing.
  let chosen = 'system';

  const known = (theme) => (themes.includes(theme) ? theme : 'system');

  function kept() {
    try {
      return known(localStorage.getItem(key));
    } catch {
      return chosen;
    }
  }

  function keep(theme) {
    chosen = theme;
    try {
      if (theme === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, theme);
    } catch {
      // The choice holds for this page then.
    }
  }

  function show(theme) {
    chosen = theme;
    document.documentElement.dataset.theme = theme;
    for (const radio of document.querySelectorAll('.theme-choice input[name="theme"]')) {
      radio.checked = radio.value === theme;
    }
  }

  function offerTheChoice() {
    for (const choice of document.querySelectorAll('.theme-choice')) {
      choice.hidden = false;
      choice.addEventListener('change', (event) => {
        const theme = known(event.target.value);
        keep(theme);
        show(theme);
      });
      letItClose(choice.closest('details'));
    }
    show(chosen);
  }

  // The menu is out of the way again as soon as somebody goes elsewhere, or presses Escape.
  function letItClose(menu) {
    if (!menu) return;
    document.addEventListener('click', (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }

  show(kept());
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', offerTheChoice);
  else offerTheChoice();

  // Another tab chose, or the page comes back from the browser's cache.
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) show(kept());
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) show(kept());
  });
})();
