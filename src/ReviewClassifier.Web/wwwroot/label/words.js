// Every word of the page beside the guide's labels, in Chinese and in English.

const all = {
  zh: {
    title: '标注', language: 'English', find: '查找', help: '按键', progress: (done, of) => `已标 ${done} / ${of}`,
    place: (n, of) => `第 ${n} / ${of} 条`, saved: '已存盘', saving: '正在存盘', unsaved: '没存上，正在重试', people: '谁标了多少',
    unknownPerson: '未署名', me: (name) => `标注人：${name}`, change: '改名',
    stages: { o: '未标', d: '草稿', s: '已跳过', f: '已标' }, labelledBy: (by, at) => `${by} 标于 ${at}`,
    filter: '看哪些', filters: { all: '全部', todo: '没标完的', d: '草稿', s: '跳过的', f: '已标的' },
    caseHeading: '评价与聊天', review: '评价', noReview: '（没有文字，系统默认评价）', chat: '聊天', noChat: '没有聊天记录',
    speakers: { buyer: '买家', seller: '商家', auto: '自动回复' }, unknownTime: '时间不详', stars: (n) => `${n} 星`,
    amount: '金额', paid: '付款', received: '签收', reviewed: '评价', yuan: (n) => `¥${n}`, showAll: (n) => `展开全文（${n} 字）`,
    labelsOf: '标签：', panel: '判断', verdict: '这条评价是', pattern: '哪一种恶意', patternFirst: '标为恶意时选一种', onReview: '这段评价',
    onLine: (n) => `第 ${n} 句`,
    lineLabels: (where) => `${where}做了什么`, toward: { malicious: '偏向恶意', genuine: '偏向真实' },
    note: '备注：为什么这样判断', notePlace: '一句话，可不写', finish: '标完，下一条', skip: '以后再标', undo: '撤销', redo: '重做', previous: '上一条', next: '下一条',
    suggest: '看模型的建议', hideSuggestion: '收起建议', suggestion: '模型的建议', suggestionNote: '仅供参考，不会自动记录。请先自己判断。',
    suggestedVerdicts: { malicious: '很可能恶意', genuine: '更像真实', insufficient: '看不出来' }, ofHundred: (n) => `100 条里约 ${n} 条恶意`,
    model: (v) => `模型 ${v}`,
    missing: { label: '还没判断是真实还是恶意：按 N 或 M。', pattern: '恶意的要选是哪一种：按 1 到 7。' },
    noLineYet: '先用 J、K 或点击选中买家的一句话，再标它。', allDone: '全部标完了。按 Ctrl-C 结束程序，或按 Shift+W 现在写出结果。',
    nobodyElse: '没有别的了。', nothingToWrite: '还没有标完的，没有可写的。', backToSkipped: '剩下的是先前跳过的。', nothingToUndo: '没有可撤销的。', nothingToRedo: '没有可重做的。',
    undone: (id) => `已撤销：${id}`, redone: (id) => `已重做：${id}`, overtaken: '这一步之后别人改过这一条，不能撤销。',
    changedByOther: (by) => `${by} 刚改了这一条，已更新。`, written: (path, n) => `已写出 ${n} 条到 ${path}`,
    save: '写出结果', problems: (n) => `有 ${n} 行没读进来`,
    gone: '程序已停止或重启。已存盘的都在；重新运行后请打开新网址。', failed: (why) => `出错了：${why}`,
    askName: '谁在标注？', askNameWhy: '名字会和时间一起记在每条标注里。', namePlace: '名字，最多 40 字', start: '开始', cancel: '取消', close: '关闭',
    findPlace: '案例编号的一部分，或 #第几条', findNone: '没有这样的编号。', findHint: '上下键选择，回车打开',
    conflict: '这一条别人也改了', conflictWhy: (by) => `${by} 在你打开之后改过这一条。两个版本如下，请选一个。`,
    conflictMine: '我的', conflictTheirs: (by) => `${by} 的`, keepMine: '用我的', keepTheirs: '用对方的',
    nothing: '（没有）', nobody: '别人', keysOn: '单键快捷键：开', keysOff: '单键快捷键：关',
    keys: { nextLine: '下一句', previousLine: '上一句', nextCase: '下一条', previousCase: '上一条', nextTodo: '下一条没标完的',
      finish: '标完，到下一条没标完的', skip: '以后再标，排到最后',
      undo: '撤销（可多步）', redo: '重做', note: '写备注（Esc 离开）', suggest: '看或收起模型的建议', find: '查找编号', help: '这张表', write: '现在写出结果' },
    legend: [[['J', 'K'], '上下句'], [['H', 'L'], '前后条'], [['O'], '下一条没标完的'], [['?'], '全部按键']],
    keyGroups: { move: '移动', label: '标这句话', judge: '判断这条评价', work: '其他' },
    skipLink: '跳到案例',
  },
  en: {
    title: 'Label', language: '中文', find: 'Find', help: 'Keys', progress: (done, of) => `${done} of ${of} labelled`,
    place: (n, of) => `${n} of ${of}`, saved: 'Saved', saving: 'Saving', unsaved: 'Not saved yet, trying again',
    people: 'Who labelled how many',
    unknownPerson: 'unsigned', me: (name) => `You are ${name}`, change: 'Change',
    stages: { o: 'not labelled', d: 'draft', s: 'skipped', f: 'labelled' }, labelledBy: (by, at) => `by ${by}, ${at}`,
    filter: 'Show', filters: { all: 'all', todo: 'unfinished', d: 'drafts', s: 'skipped', f: 'labelled' },
    caseHeading: 'Review and chat', review: 'Review', noReview: '(no text: a default review)', chat: 'Chat',
    noChat: 'There is no chat',
    speakers: { buyer: 'buyer', seller: 'shop', auto: 'automatic reply' }, unknownTime: 'time unknown',
    stars: (n) => (n === 1 ? '1 star' : `${n} stars`),
    amount: 'amount', paid: 'paid', received: 'received', reviewed: 'reviewed', yuan: (n) => `¥${n}`,
    showAll: (n) => `Show all ${n} characters`,
    labelsOf: 'labels: ', panel: 'Judgement', verdict: 'This review is', pattern: 'Which kind of malicious',
    patternFirst: 'one, where it is malicious', onReview: 'The review', onLine: (n) => `Line ${n}`,
    lineLabels: (where) => `What ${where.toLowerCase()} does`, toward: { malicious: 'toward malicious', genuine: 'toward genuine' },
    note: 'Note: why', notePlace: 'one line, may stay empty', finish: 'Done, next', skip: 'Later', undo: 'Undo', redo: 'Redo',
    previous: 'Previous', next: 'Next',
    suggest: 'Ask the model', hideSuggestion: 'Hide', suggestion: 'What the model suggests',
    suggestionNote: 'Only a suggestion, never recorded by itself. Judge first.',
    suggestedVerdicts: { malicious: 'likely malicious', genuine: 'rather genuine', insufficient: 'cannot tell' },
    ofHundred: (n) => `about ${n} in 100 malicious`, model: (v) => `model ${v}`,
    missing: { label: 'Genuine or malicious? Press N or M.', pattern: 'A malicious case needs its kind: press 1 to 7.' },
    noLineYet: 'Choose a line of the buyer with J, K or a click, then label it.',
    allDone: 'All done. End the program with Ctrl-C, or press Shift+W to write the result now.',
    nobodyElse: 'There is no other.', nothingToWrite: 'Nothing is labelled yet.', backToSkipped: 'What is left was skipped before.',
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to redo.',
    undone: (id) => `Undone: ${id}`, redone: (id) => `Redone: ${id}`,
    overtaken: 'Somebody changed this case since; that step cannot be undone.',
    changedByOther: (by) => `${by} has just changed this case; it is shown anew.`,
    written: (path, n) => `Wrote ${n} cases to ${path}`,
    save: 'Write the result', problems: (n) => `${n} rows were not read`,
    gone: 'The program has ended or was started anew. All that was saved is safe; open the new address.',
    failed: (why) => `Something went wrong: ${why}`,
    askName: 'Who is labelling?', askNameWhy: 'The name is kept with each label, with the time.',
    namePlace: 'a name of at most 40 characters', start: 'Start', cancel: 'Cancel', close: 'Close',
    findPlace: 'a part of a case’s id, or #number', findNone: 'There is no such id.', findHint: 'arrows choose, Enter opens',
    conflict: 'Somebody else changed this case too',
    conflictWhy: (by) => `${by} changed this case after you opened it. Choose one of the two versions.`,
    conflictMine: 'Mine', conflictTheirs: (by) => `By ${by}`, keepMine: 'Keep mine', keepTheirs: 'Keep theirs',
    nothing: '(nothing)', nobody: 'Somebody', keysOn: 'Single keys: on', keysOff: 'Single keys: off',
    keys: { nextLine: 'next line', previousLine: 'line before', nextCase: 'next case', previousCase: 'case before',
      nextTodo: 'next unfinished case', finish: 'done, to the next unfinished', skip: 'later: comes back at the end',
      undo: 'undo, many steps', redo: 'redo', note: 'write a note (Esc leaves)', suggest: 'show or hide the model’s suggestion',
      find: 'find an id', help: 'this table', write: 'write the result now' },
    legend: [[['J', 'K'], 'lines'], [['H', 'L'], 'cases'], [['O'], 'next unfinished'], [['?'], 'all keys']],
    keyGroups: { move: 'Moving', label: 'Labels of the line', judge: 'The case', work: 'More' },
    skipLink: 'Skip to the case',
  },
};

const kept = 'language';
let language = localStorage.getItem(kept) === 'en' ? 'en' : 'zh';

export const currentLanguage = () => language;

/** The words of the language shown. */
export const words = () => all[language];

/** The name or the meaning of a guide's entry in the language shown. */
export const nameOf = (entry) => entry.names[language];
export const meaningOf = (entry) => entry.meanings[language];

export function switchLanguage() {
  language = language === 'zh' ? 'en' : 'zh';
  localStorage.setItem(kept, language);
}

export const allWords = all;
