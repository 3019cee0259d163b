"use strict";

// Where the parts are is known only when the stack runs; the committed documents do not say it
async function show() {
    const settings = await (await fetch("settings.json")).json();

    function complete(document, service) {
        document.servers = [{url: service.url, description: service.name + " of this stack"}];
        document.components.securitySchemes = {
            oidc: {
                type: "oauth2",
                description: "The sample people are listed by ./hiring up; the password is hiring-NAME",
                flows: {
                    authorizationCode: {
                        authorizationUrl: settings.issuer + "/protocol/openid-connect/auth",
                        tokenUrl: settings.issuer + "/protocol/openid-connect/token",
                        scopes: {openid: "Who you are"}
                    }
                }
            }
        };
        return document;
    }

    const ui = SwaggerUIBundle({
        dom_id: "#api",
        urls: settings.services.map(service => ({name: service.name, url: "documents/" + service.name + ".json"})),
        presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
        layout: "StandaloneLayout",
        docExpansion: "none",
        // The address of an opened operation can be sent to others
        deepLinking: true,
        filter: true,
        persistAuthorization: true,
        oauth2RedirectUrl: window.location.origin + "/oauth2-redirect.html",
        responseInterceptor: response => {
            const service = settings.services.find(each => response.url.endsWith("documents/" + each.name + ".json"));
            if (service && response.ok) {
                response.text = JSON.stringify(complete(JSON.parse(response.text), service));
                response.data = response.text;
                response.body = JSON.parse(response.text);
                response.obj = response.body;
            }
            return response;
        }
    });
    ui.initOAuth({clientId: settings.client, scopes: "openid", usePkceWithAuthorizationCodeGrant: true});
}

show();
