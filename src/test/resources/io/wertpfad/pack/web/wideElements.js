// What lies beyond the right edge of the page, except within a box that scrolls.
(() => {
  const edge = document.documentElement.clientWidth;
  const wide = [...document.body.querySelectorAll('*')]
    .filter(e => !e.closest('.scroll *, .top *, thead, svg *'))
    .filter(e => e.getBoundingClientRect().right > edge + 1)
    .map(e => e.localName + '.' + e.getAttribute('class') + ' ' + e.textContent.slice(0, 60));
  return document.documentElement.scrollWidth > edge ? ['page ' + document.documentElement.scrollWidth, ...wide] : wide;
})()
