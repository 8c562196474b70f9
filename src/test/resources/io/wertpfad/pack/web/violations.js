// What axe finds: the rule and where. What is inside a drawing is read out by the drawing's own text only.
axe.run({include: [document], exclude: [['svg > g']]}, {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
  resultTypes: ['violations']
}).then(result => result.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.length + '× ' + v.nodes[0].html.slice(0, 200)
  + ' ' + v.nodes[0].failureSummary))
