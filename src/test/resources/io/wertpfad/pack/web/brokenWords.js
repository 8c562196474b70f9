// Words and figures of tables that end on another line than they begin: words of up to twenty letters, figures of any length.
// A hyphen between letters may end a line.
(() => {
  const broken = [];
  for (const cell of document.querySelectorAll('td, th')) {
    if (cell.closest('thead') && getComputedStyle(cell.closest('thead')).position === 'absolute') continue;
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (text.parentElement.closest('svg')) continue;
      for (const word of text.data.matchAll(/(?:[^ \t\r\n-]|-(?!\p{L}))+-?/gu)) {
        if (word[0].length > 20 && !/^[−+]?[0-9]/.test(word[0])) continue;
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const tops = [...range.getClientRects()].filter(r => r.width > 0).map(r => Math.round(r.top));
        if (new Set(tops).size > 1) broken.push(word[0] + ' in ' + cell.textContent.trim().slice(0, 60));
      }
    }
  }
  return broken;
})()
