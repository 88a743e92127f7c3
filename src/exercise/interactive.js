'use strict';
// The form marks itself. Nothing is sent or kept: what is written here is gone
// with the page. The answers stand in it as salted hashes, and the reasons are
// covered by what the right answer's hash gives: enough for who only looks.
// No sign here has a meaning in XML, so that the page can be read as that, too.
(() => {
  const form = document.getElementById('form');
  const tasks = [...form.querySelectorAll('fieldset.task')];
  const score = document.getElementById('score');
  const state = new Map(tasks.map((task) => [task, { tries: 0, is: '' }]));

  // FNV-1a in 32 bits, of the letters' UTF-8.
  const hash = (text) => {
    let value = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(text))
      value = Math.imul(value ^ byte, 0x01000193) >>> 0;
    return value;
  };

  const seal = (task, value, what) =>
    hash([form.dataset.salt, task.id, value, what].join('/'));

  // What covers a reason: xorshift from its seal on.
  const uncover = (hex, seed) => {
    let x = seed || 1;
    const bytes = hex.match(/../g) || [];
    return new TextDecoder().decode(Uint8Array.from(bytes, (pair) => {
      x ^= Math.imul(x, 8192);
      x ^= x >>> 17;
      x ^= Math.imul(x, 32);
      return parseInt(pair, 16) ^ x;
    }));
  };

  const isRight = (task, value) =>
    seal(task, value, 'right') === parseInt(task.dataset.right, 16);

  const tell = (task, kind, text) => {
    const result = task.querySelector('.result');
    result.className = 'result ' + kind;
    result.textContent = text;
  };

  const count = () => {
    const all = [...state.values()];
    const n = (is) => all.filter((one) => one.is === is).length;
    const left = n('');
    score.textContent = `${tasks.length - left} of ${tasks.length} tasks done: ` +
      `${n('first')} right at once, ${n('later')} later, ` +
      `${n('shown')} shown, ${n('written')} written.`;
    if (left === 0)
      score.textContent += ' That was the last one.';
  };

  const end = (task, is) => {
    if (state.get(task).is === '')
      state.get(task).is = is;
    count();
  };

  const reason = (task, value) =>
    uncover(task.dataset.reason, seal(task, value, 'reason'));

  const check = (task) => {
    const chosen = task.querySelector('input:checked');
    const mine = state.get(task);
    if (!chosen) {
      tell(task, '', 'Choose an answer first.');
    } else if (isRight(task, chosen.value)) {
      tell(task, 'right', 'Right. ' + reason(task, chosen.value));
      end(task, mine.tries === 0 ? 'first' : 'later');
    } else {
      mine.tries++;
      tell(task, 'wrong', form.dataset.wrong);
    }
  };

  const show = (task) => {
    const inputs = [...task.querySelectorAll('input')];
    const right = inputs.find((input) => isRight(task, input.value));
    end(task, 'shown');
    tell(task, '', 'The answer: ' + right.parentElement.textContent.trim() +
      '. ' + reason(task, right.value));
  };

  const compare = (task) => {
    if (task.querySelector('textarea').value.trim() === '') {
      tell(task, '', 'Write your answer first.');
      return;
    }
    end(task, 'written');
    tell(task, '', 'A good answer has something of this: ' + reason(task, ''));
  };

  const actions = { check, show, compare };
  form.addEventListener('click', (event) => {
    const action = event.target.dataset.action;
    if (action)
      actions[action](event.target.closest('fieldset'));
  });
  form.addEventListener('keydown', (event) => {
    const radio = event.key === 'Enter' ? event.target : null;
    if (radio?.type === 'radio')
      check(radio.closest('fieldset'));
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  count();
})();
