// Makes pages more comfortable. Every page works without it.
import { initAll } from './govuk-frontend.min.js';

initAll();

const AFTER_TYPING = 3000;
const AT_MOST_EVERY = 15000;
const SAID_EVERY = 60000;
const SIGN_IN_FIRST = 499;
const signedIn = 'BroadcastChannel' in window ? new BroadcastChannel('signed-in') : null;

function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
}

/** Saves a form while the person types. The form's button does the same with the whole page. */
function autosave(form) {
    const status = element('p', 'govuk-body app-saved', '');
    status.setAttribute('role', 'status');
    form.append(status);
    let timer = 0;
    let savedAt = 0;
    let saidAt = 0;
    let stopped = false;
    let saving = false;
    let changed = false;

    async function save(last) {
        clearTimeout(timer);
        if (stopped || saving || !changed) {
            return;
        }
        saving = true;
        changed = false;
        try {
            const answer = await fetch(form.action, {
                method: 'POST',
                body: new URLSearchParams(new FormData(form)),
                headers: { 'X-Autosave': 'yes' },
                redirect: 'error',
                keepalive: last === true
            });
            savedAt = Date.now();
            if (answer.ok) {
                const saved = await answer.json();
                form.elements._version.value = saved.version;
                if (Date.now() - saidAt > SAID_EVERY || !status.textContent.startsWith('Saved')) {
                    status.textContent = saved.text;
                    saidAt = Date.now();
                }
            } else if (answer.status === SIGN_IN_FIRST) {
                changed = true;
                signInFirst();
            } else if (answer.status === 409) {
                stopped = true;
                status.textContent = 'This page was changed in another tab. Save it to choose what to keep.';
            } else {
                status.textContent = 'Not saved yet. Save the page to see what is missing.';
            }
        } catch (error) {
            changed = true;
            status.textContent = 'Not saved: there is no connection. What you typed is still here.';
        } finally {
            saving = false;
        }
    }

    function signInFirst() {
        status.textContent = 'You are signed out; what you typed is still here. ';
        const area = location.pathname.startsWith('/staff') ? '/staff' : '/my';
        const link = element('a', 'govuk-link', 'Sign in (opens in a new tab)');
        link.href = area + '/signed-in-again';
        link.target = '_blank';
        link.rel = 'opener';
        status.append(link);
    }

    form.addEventListener('input', () => {
        changed = true;
        clearTimeout(timer);
        timer = setTimeout(save, Math.max(AFTER_TYPING, savedAt + AT_MOST_EVERY - Date.now()));
    });
    form.addEventListener('submit', () => {
        stopped = true;
        clearTimeout(timer);
    });
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden') {
            save(true);
        }
    });
    signedIn?.addEventListener('message', () => save());
}

/** Shows how much of a file has been sent. */
function upload(form) {
    const status = document.getElementById('upload-status');
    form.addEventListener('submit', (event) => {
        const file = form.querySelector('input[type=file]').files[0];
        if (!file) {
            return;
        }
        event.preventDefault();
        const bar = element('progress', 'app-progress', '');
        bar.max = file.size;
        bar.setAttribute('aria-label', 'Sent');
        status.before(bar);
        const begun = Date.now();
        const request = new XMLHttpRequest();
        request.upload.addEventListener('progress', (sent) => {
            bar.value = sent.loaded;
            const megabytes = (bytes) => Math.ceil(bytes / 1000000);
            const left = (sent.total - sent.loaded) * (Date.now() - begun) / Math.max(1, sent.loaded) / 60000;
            const minutes = left < 1 ? 'less than a minute' : `about ${Math.ceil(left)} minutes`;
            const text = `${megabytes(sent.loaded)} of ${megabytes(sent.total)} MB, ${minutes} left`;
            if (status.textContent !== text) {
                status.textContent = text;
            }
        });
        request.addEventListener('load', () => {
            if (request.responseURL === form.action || request.status === 200) {
                location.assign(request.responseURL || location.href);
            } else {
                failed(`It was not accepted (${request.status}). Choose another file, or try again.`);
            }
        });
        request.addEventListener('error', () => failed('The connection was lost. Try again.'));
        function failed(text) {
            bar.remove();
            status.textContent = text;
        }
        request.open('POST', form.action);
        request.send(new FormData(form));
    });
}

document.querySelectorAll('form[data-autosave]').forEach(autosave);
document.querySelectorAll('form[data-upload]').forEach(upload);
if (document.querySelector('[data-signed-in]')) {
    signedIn?.postMessage('signed-in');
}
