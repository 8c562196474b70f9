// The place among all stops, whether it can be seen with a frame around it, and its text.
(() => {
  const e = document.activeElement, place = [...document.querySelectorAll('a[href], summary, [tabindex="0"]')].indexOf(e);
  const box = e.getBoundingClientRect(), style = getComputedStyle(e);
  const bar = e.closest('.top, .skip') || !document.querySelector('.top') ? 0 : document.querySelector('.top').getBoundingClientRect().bottom;
  const seen = box.left < innerWidth && box.right > 0 && box.top < innerHeight && box.top >= Math.min(bar, 80) - 1
    && style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2;
  return place + (seen ? ' seen ' : ' unseen ' + JSON.stringify(box) + style.outline) + (e.textContent || '').trim().slice(0, 60);
})()
