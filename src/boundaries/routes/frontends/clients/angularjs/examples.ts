import type { Described } from '../../../../../model/extractor.ts';

export const angularjsExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'public/tides.service.js': `angular.module('tides').service('Tides', ['$http', function ($http) {
  var path = '/api/tides';
  this.all = function () { return $http.get(path); };
  this.add = function (tide) { return $http.post(path, tide); };
  this.drop = function (id) { return $http({ method: 'DELETE', url: path + '/' + id }); };
}]);
`,
        'public/winds.js': `(function () {
  angular.module('tides').factory('Winds', Winds);
  Winds.$inject = ['$http'];
  function Winds($http) {
    return { wind: wind };
    function wind(id) { return $http.get('/api/winds/' + id).then((it) => it.data); }
  }
})();
`,
      },
      finds: ['GET /api/tides', 'POST /api/tides', 'DELETE /api/tides/{}', 'GET /api/winds/{}'],
    },
  ],
  gaps: [
    {
      files: {
        'public/open.js': `angular.module('tides').run(function ($http, $location) { $http.get($location.search().address); });
`,
      },
      reason: 'dynamic',
    },
  ],
};
