// What is wrong for people with screen readers or keyboards in Keycloak's own pages
document.addEventListener("DOMContentLoaded", () => {
    // Some labels name a field that is not there. They get the field of their own group
    document.querySelectorAll("label[for]").forEach((label) => {
        const field = label.closest(".pf-v5-c-form__group")?.querySelector("input:not([type=hidden])");
        if (field && !document.getElementById(label.htmlFor)) {
            label.htmlFor = field.id;
        }
    });
    // The order of the page is the right one
    document.querySelectorAll("[tabindex]").forEach((element) => element.removeAttribute("tabindex"));
});
