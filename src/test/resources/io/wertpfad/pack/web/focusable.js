// How many places the keyboard stops at.
document.querySelectorAll('a[href], summary, [tabindex="0"]').length
