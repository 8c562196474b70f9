// How many places the keyboard stops at.
document.querySelectorAll('a[href], [tabindex="0"]').length
