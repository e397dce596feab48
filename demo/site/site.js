// Menu des petits écrans, case de la vidéothèque et formulaires : rien n'est jamais envoyé.
document.documentElement.classList.add('js');

const menuButton = document.querySelector('.bouton-menu');
menuButton?.addEventListener('click', () => {
  const isOpen = menuButton.getAttribute('aria-expanded') === 'true';
  menuButton.setAttribute('aria-expanded', String(!isOpen));
  document.getElementById('menu-principal').classList.toggle('ouvert', !isOpen);
});

for (const box of document.querySelectorAll('.case')) {
  const toggle = () => box.classList.toggle('case-active');
  box.addEventListener('click', toggle);
  box.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    toggle();
  });
}

for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const status = form.querySelector('[role="status"]');
    if (status) status.textContent = 'Site de démonstration : rien n’a été envoyé.';
  });
}
