// Texts that are wider than the box that hides what does not fit, and words of drawings beyond the drawing.
(() => {
  const hidden = [...document.body.querySelectorAll('main *, footer *')]
    .filter(e => !e.closest('svg, thead'))
    .filter(e => getComputedStyle(e).overflowX !== 'visible' && !e.matches('.scroll') && e.scrollWidth > e.clientWidth + 1)
    .map(e => e.localName + ' ' + e.textContent.slice(0, 60));
  const drawn = [...document.querySelectorAll('svg text')]
    .filter(t => {
      const word = t.getBoundingClientRect(), sheet = t.closest('svg').getBoundingClientRect();
      // a word's box is higher than its letters
      const air = word.height / 3;
      return word.left < sheet.left - 2 || word.right > sheet.right + 2 || word.top < sheet.top - air || word.bottom > sheet.bottom + air;
    })
    .map(t => 'drawn ' + t.textContent);
  const small = [...document.querySelectorAll('svg text')]
    .filter(t => t.getBoundingClientRect().height < 9)
    .map(t => 'small ' + t.textContent + ' ' + t.getBoundingClientRect().height);
  return [...hidden, ...drawn, ...small];
})()
